/** What somebody chooses who embeds the map, and the addresses that come of it. Pure. */
import type { Language } from '../../core/domain/language';
import {
  type Controls,
  defaultControls,
  embedParameters,
} from '../../core/embedding/embed-address';
import { writeAddress } from '../../core/view/address';
import { type Parameters, writeQueryString } from '../../core/view/query-string';
import {
  defaultView,
  type Projection,
  selectPlace,
  type Theme,
  type View,
} from '../../core/view/view';

/** What the embed opens with: what the app shows now, or one place by itself. */
export type Shown =
  | { readonly type: 'view' }
  /** `null` until one has been chosen. */
  | { readonly type: 'place'; readonly id: string | null };

export interface EmbedSize {
  /** CSS pixels; `null` for as wide as the page. */
  readonly width: number | null;
  /** CSS pixels. */
  readonly height: number;
}

export interface EmbedChoices {
  readonly shown: Shown;
  readonly size: EmbedSize;
  /** `null` for that of whoever reads the page. */
  readonly language: Language | null;
  readonly theme: Theme;
  readonly projection: Projection;
  readonly controls: Controls;
  /** Day of the data; `null` for the present ones. */
  readonly pin: string | null;
}

/** Sizes with a name, and how wide a page is taken to be where the embed is as wide as that. */
export const presets = {
  column: { width: null, height: 480, page: 680 },
  wide: { width: null, height: 640, page: 1200 },
  square: { width: 360, height: 360, page: 360 },
  phone: { width: 360, height: 600, page: 360 },
} as const;
export type Preset = keyof typeof presets;
export const presetNames = Object.keys(presets) as readonly Preset[];

/** Narrower, and the link to the full map has no room; wider and higher no page is. */
export const limits = {
  width: { min: 200, max: 2000 },
  height: { min: 200, max: 1200 },
} as const;

export function sizeOf(preset: Preset): EmbedSize {
  const { width, height } = presets[preset];
  return { width, height };
}

/** The preset that has this size, or `null`. */
export function presetOf(size: EmbedSize): Preset | null {
  const isSame = (name: Preset) =>
    presets[name].width === size.width && presets[name].height === size.height;
  return presetNames.find(isSame) ?? null;
}

/** The choices before any is made: the present view as it looks, in a column of text. */
export function openingChoices(view: View): EmbedChoices {
  return {
    shown: { type: 'view' },
    size: sizeOf('column'),
    language: null,
    theme: view.theme,
    projection: view.projection,
    controls: defaultControls,
    pin: view.pin,
  };
}

/** What the embed opens with. The list and the search of the app stay behind. */
export function embeddedView(
  { shown, language, theme, projection, pin }: EmbedChoices,
  view: View,
): View {
  const { tab, table, sort, query } = defaultView;
  const opened =
    shown.type === 'view'
      ? { ...view, tab, table, sort, query }
      : shown.id === null
        ? defaultView
        : selectPlace(defaultView, shown.id);
  return { ...opened, language, theme, projection, pin };
}

export interface EmbedAddresses {
  /** Of `embed.html` with its parameters. */
  readonly embed: string;
  /** Of `embed.js`. */
  readonly script: string;
  /** Of the same view on a page of its own. */
  readonly fullMap: string;
  readonly parameters: Parameters;
}

/** Absolute addresses below the site's root, which ends with a slash. */
export function embedAddresses(view: View, controls: Controls, root: string): EmbedAddresses {
  const parameters = embedParameters(view, controls);
  return {
    embed: new URL(`embed.html${writeQueryString(parameters)}`, root).href,
    script: new URL('embed.js', root).href,
    fullMap: new URL(writeAddress(view), root).href,
    parameters,
  };
}

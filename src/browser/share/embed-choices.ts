/** The choices in the embed dialog, and the addresses that they give. Pure. */
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

/** What the embed opens with: the app's current view, or a single place. */
export type Shown =
  | { readonly type: 'view' }
  /** `null` until a place is chosen. */
  | { readonly type: 'place'; readonly id: string | null };

export interface EmbedSize {
  /** In CSS pixels; `null` for the page's width. */
  readonly width: number | null;
  /** CSS pixels. */
  readonly height: number;
}

export interface EmbedChoices {
  readonly shown: Shown;
  readonly size: EmbedSize;
  /** `null` for the language of each reader. */
  readonly language: Language | null;
  readonly theme: Theme;
  readonly projection: Projection;
  readonly controls: Controls;
  /** The day of pinned data; `null` for the current data. */
  readonly pin: string | null;
}

/** Named sizes. `page` is the assumed width of the page if the embed is as wide as the page. */
export const presets = {
  column: { width: null, height: 480, page: 680 },
  wide: { width: null, height: 640, page: 1200 },
  square: { width: 360, height: 360, page: 360 },
  phone: { width: 360, height: 600, page: 360 },
} as const;
export type Preset = keyof typeof presets;
export const presetNames = Object.keys(presets) as readonly Preset[];

/** In CSS pixels. Below the minimum, the link to the full map does not fit; no page exceeds the maximum. */
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

/** The default choices: the current view and its settings, sized for a column of text. */
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

/** The view that the embed opens with: without the app's list and search. */
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
  /** The address of `embed.html` with its parameters. */
  readonly embed: string;
  /** The address of `embed.js`. */
  readonly script: string;
  /** The address of the same view in the app. */
  readonly fullMap: string;
  readonly parameters: Parameters;
}

/** Absolute addresses below the site's root, which must end with a slash. */
export function embedAddresses(view: View, controls: Controls, root: string): EmbedAddresses {
  const parameters = embedParameters(view, controls);
  return {
    embed: new URL(`embed.html${writeQueryString(parameters)}`, root).href,
    script: new URL('embed.js', root).href,
    fullMap: new URL(writeAddress(view), root).href,
    parameters,
  };
}

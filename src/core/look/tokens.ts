/** The colours of both themes as custom properties, for the style of the app, the embed and the pages. */
import { type MapPalette, palettes, systemColours } from './palette';

type Themed = readonly [light: string, dark: string];

/** Names of colours that the interface takes from the map. */
const sharedColours = ['sea', 'land', 'panel', 'text', 'muted'] as const;
const tieColours = ['sister-city', 'agreement', 'contact'] as const;

/** Colours that only the interface has. */
const interfaceColours = {
  hairline: ['#dde1e5', '#2c3947'],
  // Edges of controls carry meaning, so they keep 3:1 against the panel.
  'control-edge': ['#838d98', '#6f8092'],
  wash: ['#f1f4f6', '#202c3a'],
  'on-accent': ['#ffffff', '#0d1621'],
} as const satisfies Readonly<Record<string, Themed>>;

const shadow = [
  '0 1px 2px light-dark(rgb(27 36 48 / 12%), rgb(0 0 0 / 40%))',
  '0 8px 24px light-dark(rgb(27 36 48 / 10%), rgb(0 0 0 / 32%))',
];

/** The colours of which the map has one a theme. */
export type ColourName = {
  [Name in keyof MapPalette]: MapPalette[Name] extends string ? Name : never;
}[keyof MapPalette];

function themed(pick: (palette: MapPalette) => string): Themed {
  return [pick(palettes.light), pick(palettes.dark)];
}

/** Every colour by the name of its property; `ofMap` are those that else only the map has. */
export function colourTokens(ofMap: readonly ColourName[] = []): ReadonlyMap<string, Themed> {
  const named = [...sharedColours, ...tieColours, ...ofMap].map(
    (name) => [name, themed((palette) => palette[name])] as const,
  );
  const accents = ([0, 1, 2, 3] as const).map(
    (place) => [`accent-${place + 1}`, themed(({ accents }) => accents[place])] as const,
  );
  return new Map<string, Themed>([
    ...named,
    ...Object.entries(interfaceColours),
    ['accent', themed(({ agreement }) => agreement)],
    ...accents,
  ]);
}

/** Those that SVG draws with, which keeps its colours where the reader's own are forced on a page. */
function forcedColours(ofMap: readonly ColourName[]): string[] {
  const accents = systemColours.accents.map((colour, place) => `--accent-${place + 1}: ${colour};`);
  const named = [...sharedColours, ...tieColours, ...ofMap].map(
    (name) => `--${name}: ${systemColours[name]};`,
  );
  return [...named, '--accent: Highlight;', ...accents];
}

/** The style that declares them. Plain CSS, since pages carry it in themselves. */
export function tokensCss(ofMap: readonly ColourName[] = []): string {
  const colours = [...colourTokens(ofMap)].map(
    ([name, [light, dark]]) => `--${name}: light-dark(${light}, ${dark});`,
  );
  return [
    ':root { color-scheme: light dark;',
    ...colours,
    `--panel-shadow: ${shadow.join(', ')}; }`,
    ':root[data-theme="light"] { color-scheme: light; }',
    ':root[data-theme="dark"] { color-scheme: dark; }',
    '@media (forced-colors: active) { :root {',
    ...forcedColours(ofMap),
    '} }',
    '',
  ].join('\n');
}

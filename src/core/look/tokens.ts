/** The colours of both themes as CSS custom properties, for app, embed and pages. */
import { type MapPalette, palettes, systemColours } from './palette';

type Themed = readonly [light: string, dark: string];

/** The colours that the interface shares with the map. */
const sharedColours = ['sea', 'land', 'panel', 'text', 'muted'] as const;
const tieColours = ['sister-city', 'agreement', 'contact'] as const;

/** The colours that only the interface has. */
const interfaceColours = {
  hairline: ['#dde1e5', '#2c3947'],
  // Edges of controls carry meaning, so their contrast against the panel is at least 3:1.
  'control-edge': ['#838d98', '#6f8092'],
  wash: ['#f1f4f6', '#202c3a'],
  'on-accent': ['#ffffff', '#0d1621'],
} as const satisfies Readonly<Record<string, Themed>>;

const shadow = [
  '0 1px 2px light-dark(rgb(27 36 48 / 12%), rgb(0 0 0 / 40%))',
  '0 8px 24px light-dark(rgb(27 36 48 / 10%), rgb(0 0 0 / 32%))',
];

/** The names of the map's single colours. */
export type ColourName = {
  [Name in keyof MapPalette]: MapPalette[Name] extends string ? Name : never;
}[keyof MapPalette];

function themed(pick: (palette: MapPalette) => string): Themed {
  return [pick(palettes.light), pick(palettes.dark)];
}

/** The values of each property, by name. `ofMap`: additional colours of the map to include. */
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

/** The colours used in SVG, which browsers do not replace when they force the reader's colours. */
function forcedColours(ofMap: readonly ColourName[]): string[] {
  const accents = systemColours.accents.map((colour, place) => `--accent-${place + 1}: ${colour};`);
  const named = [...sharedColours, ...tieColours, ...ofMap].map(
    (name) => `--${name}: ${systemColours[name]};`,
  );
  return [...named, '--accent: Highlight;', ...accents];
}

/** The style sheet that declares them: plain CSS, because pages contain it inline. */
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

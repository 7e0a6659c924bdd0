/** The style that every page carries in itself: the same text on all, so that one hash permits it. */
import { readFileSync } from 'node:fs';
import { palettes } from '../../core/look/palette';

/** Colours of the map that only the map has; the others are those of the interface. */
const mapColours = ['space', 'limb', 'coast', 'border', 'halo', 'casing'] as const;

function mapColourTokens(): string {
  const { light, dark } = palettes;
  const tokens = mapColours.map((name) => `--${name}:light-dark(${light[name]},${dark[name]})`);
  return `:root{${tokens.join(';')}}`;
}

/** CSS without comments and needless space. It must not hold strings with either. */
export function compactCss(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}')
    .trim();
}

function readStyle(path: string): string {
  return compactCss(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

/** Without the declarations of custom properties that nothing in the style uses. */
function withoutUnused(css: string): string {
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  return css.replace(/(?<=[{;])(--[\w-]+):[^;}]*;?/g, (declaration, name) =>
    used.has(name) ? declaration : '',
  );
}

/** The content of the `<style>` element. */
export function pageStyle(): string {
  return withoutUnused(
    readStyle('../../core/look/tokens.css') + mapColourTokens() + readStyle('./page.css'),
  );
}

/**
 * The style of what pages show at first: the same text for all, so that one hash permits it inside of a
 * page, and one file serves those that share theirs.
 */
import { readFileSync } from 'node:fs';
import { type Standing, standings } from '../../core/domain/standing';
import { casingOpacity } from '../../core/look/arc-style';
import { disputedBorder, sampleStroke } from '../../core/look/dashes';
import { tokensCss } from '../../core/look/tokens';
import { letters } from './tie-mark';

/** Colours of the map that only the map has; the others are those of the interface. */
const mapColours = ['space', 'limb', 'coast', 'border', 'halo', 'casing', 'quiet'] as const;

/** A short arc of a line that is 3 pixels wide, as what an element lets its colour be seen through. */
function sampleMask(standing: Standing): string {
  const { cap, dashes } = sampleStroke(standing);
  const path = `<path d='M2 9q14-9 28 0' fill='none' stroke='red' stroke-width='3' stroke-linecap='${cap}' stroke-dasharray='${dashes.join(' ')}'/>`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='32' height='12'>${path}</svg>`;
  return `url("data:image/svg+xml,${svg.replaceAll('<', '%3C').replaceAll('>', '%3E')}")`;
}

/** How the drawn map and the samples of its lines are dashed, by the classes that page-map.css has. */
function strokeRules(): string {
  const rules = [
    `.d{stroke-dasharray:${disputedBorder.join(' ')}}`,
    `.k{stroke-opacity:${casingOpacity}}`,
    ...standings.map((standing) => {
      const letter = letters[standing];
      return `.j${letter === '' ? '' : `.${letter}`}{mask:${sampleMask(standing)}}`;
    }),
  ];
  return `#prerendered{${rules.join('')}}`;
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

/** In their order: what comes later holds. */
const styles = ['./page.css', './page-map.css', './page-without-scripts.css'];

/** The content of the `<style>` element, or of the file. */
export function pageStyle(): string {
  return withoutUnused(
    compactCss(tokensCss(mapColours)) + styles.map(readStyle).join('') + strokeRules(),
  );
}

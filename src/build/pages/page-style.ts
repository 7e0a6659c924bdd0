/**
 * The style of prerendered pages: the same text for all, so that one hash in the policy permits it inline, and one
 * file serves the pages that share it.
 */
import { readFileSync } from 'node:fs';
import { type Standing, standings } from '../../core/domain/standing';
import { cssFraming } from '../../core/framing/frame-limits';
import { casingOpacity } from '../../core/look/arc-style';
import { disputedBorder, sampleStroke } from '../../core/look/dashes';
import { tokensCss } from '../../core/look/tokens';
import { letters } from './tie-mark';

/** The colours that only the map uses; it shares the others with the interface. */
const mapColours = ['space', 'limb', 'coast', 'border', 'halo', 'casing', 'quiet'] as const;

/** A short arc 3 pixels wide, as a mask for an element's background colour. */
function sampleMask(standing: Standing): string {
  const { cap, dashes } = sampleStroke(standing);
  const path = `<path d='M2 9q14-9 28 0' fill='none' stroke='red' stroke-width='3' stroke-linecap='${cap}' stroke-dasharray='${dashes.join(' ')}'/>`;
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='32' height='12'>${path}</svg>`;
  return `url("data:image/svg+xml,${svg.replaceAll('<', '%3C').replaceAll('>', '%3E')}")`;
}

/** How the drawn map is framed, in the custom properties of page.css and page-map.css. */
function framingRule(): string {
  const { margin, minWidth } = cssFraming('var(--free)');
  return `#prerendered .v{--margin:${margin};--min:calc(${minWidth})}`;
}

/** The dash rules of the drawn map and of line samples, for the classes of page-map.css. */
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

/** Removes comments and unnecessary whitespace from CSS, which must not have strings that contain either. */
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

/** Removes declarations of custom properties that the style does not use. */
function withoutUnused(css: string): string {
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  return css.replace(/(?<=[{;])(--[\w-]+):[^;}]*;?/g, (declaration, name) =>
    used.has(name) ? declaration : '',
  );
}

/** In cascade order. */
const styles = [
  '../../core/look/filter-bar.css',
  './page.css',
  './page-map.css',
  './page-without-scripts.css',
];

/** The content of the `<style>` element, or of the file. */
export function pageStyle(): string {
  return withoutUnused(
    compactCss(tokensCss(mapColours)) +
      framingRule() +
      styles.map(readStyle).join('') +
      strokeRules(),
  );
}

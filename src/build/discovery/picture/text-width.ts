/** Estimates the width of a text, rounded up, so that what is fitted by it does fit. */
import { breakLines } from '../../../core/i18n/break-lines';

/** The widths of letters in Source Sans 3 Semibold in ems, by class, rounded up. */
const classes: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijlIіІ'’.,:;|!()]/, 0.34],
  [/[frtг\s-]/, 0.44],
  [/[mwMWшщжмфюыШЩЖМФЮЫДОQ@—&%ÆŒŴæœŵŉ]/, 0.92],
  [/[A-ZÀ-ÞĀ-ſА-ЯЁҢӨҮҚҒҰҺІӘ]/, 0.7],
  [/[a-zß-ÿа-яёңөүқғұһә\d–·"«»/]/, 0.6],
];
/** The width of any other letter, in any typeface, in ems. */
const widest = 1;

/** The width of a text in ems. */
export function estimatedWidth(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (classes.find(([letters]) => letters.test(letter))?.[1] ?? widest),
    0,
  );
}

/** Truncates a text to a width. */
function shorten(text: string, maxEms: number): string {
  if (estimatedWidth(text) <= maxEms) return text;
  const letters = [...text];
  while (letters.length > 0 && estimatedWidth(`${letters.join('')}…`) > maxEms) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

export interface FittedText {
  /** The font size in pixels. */
  readonly size: number;
  readonly lines: readonly string[];
}

/**
 * The text in the largest of some font sizes (given from large to small) at which it fits a width and a number of
 * lines. If it fits at none, it is truncated with an ellipsis at the smallest.
 */
export function fitText(
  text: string,
  width: number,
  maxLines: number,
  sizes: readonly [number, ...number[]],
): FittedText {
  const fitted = sizes.map((size) => ({
    size,
    lines: breakLines(text, width / size, estimatedWidth),
  }));
  const fits = ({ size, lines }: FittedText) =>
    lines.length <= maxLines && lines.every((line) => estimatedWidth(line) * size <= width);
  const found = fitted.find(fits);
  if (found !== undefined) return found;
  const size = sizes.at(-1) ?? sizes[0];
  const lines = breakLines(text, width / size, estimatedWidth);
  const kept = [...lines.slice(0, maxLines - 1), lines.slice(maxLines - 1).join(' ')];
  return { size, lines: kept.map((line) => shorten(line, width / size)) };
}

/** How wide a text may become: an estimate from above, so that what is fitted by it does fit. */
import { breakLines } from '../../../core/i18n/break-lines';

/** Widths in ems of the letters of Source Sans 3 in semibold, rounded up by class. */
const classes: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijlIіІ'’.,:;|!()]/, 0.34],
  [/[frtг\s-]/, 0.44],
  [/[mwMWшщжмфюыШЩЖМФЮЫДОQ@—&%ÆŒŴæœŵŉ]/, 0.92],
  [/[A-ZÀ-ÞĀ-ſА-ЯЁҢӨҮҚҒҰҺІӘ]/, 0.7],
  [/[a-zß-ÿа-яёңөүқғұһә\d–·"«»/]/, 0.6],
];
/** Of any other, in whatever typeface it comes. */
const widest = 1;

/** Width of a text in units of its font size. */
export function estimatedWidth(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (classes.find(([letters]) => letters.test(letter))?.[1] ?? widest),
    0,
  );
}

/** The text with as much of its end cut off as its width asks for. */
function shorten(text: string, maxEms: number): string {
  if (estimatedWidth(text) <= maxEms) return text;
  const letters = [...text];
  while (letters.length > 0 && estimatedWidth(`${letters.join('')}…`) > maxEms) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

export interface FittedText {
  /** Pixels. */
  readonly size: number;
  readonly lines: readonly string[];
}

/**
 * The text in the largest of some sizes, given from large to small, at which it fits a width in as
 * many lines. Where it fits none it is cut in the smallest, and an ellipsis says so.
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

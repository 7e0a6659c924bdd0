/** How wide a text may become: an estimate from above, so that what is fitted by it does fit. */

/** Widths in ems of the letters of Source Sans 3 in semibold, rounded up by class. */
const classes: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijlIіІ'’.,:;|!()]/, 0.34],
  [/[frtг\s\-–]/, 0.44],
  [/[mwMWшщжмфюыШЩЖМФЮЫДОQ@—&%]/, 0.92],
  [/[A-ZА-ЯЁ]/, 0.7],
];
const usual = 0.6;

/** Width of a text in units of its font size. */
export function estimatedWidth(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (classes.find(([letters]) => letters.test(letter))?.[1] ?? usual),
    0,
  );
}

export interface FittedText {
  /** Pixels. */
  readonly size: number;
  readonly lines: readonly string[];
}

/** Words in as few lines as their width allows; a word wider than a line has one of its own. */
function breakLines(text: string, maxEms: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && estimatedWidth(longer) <= maxEms) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * The text in the largest of some sizes, given from large to small, at which it fits a width in as
 * many lines; in the smallest where it fits none.
 */
export function fitText(
  text: string,
  width: number,
  maxLines: number,
  sizes: readonly [number, ...number[]],
): FittedText {
  const fitted = sizes.map((size) => ({ size, lines: breakLines(text, width / size) }));
  const fits = ({ size, lines }: FittedText) =>
    lines.length <= maxLines && lines.every((line) => estimatedWidth(line) * size <= width);
  const [first] = fitted;
  return fitted.find(fits) ?? fitted.at(-1) ?? first ?? { size: sizes[0], lines: [text] };
}

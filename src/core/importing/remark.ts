/** Remarks of an import on a file or row, as codes, which `import-words.ts` words in a language. */

/** The kinds of remarks, by their words in the report. */
export const reasons = [
  'repeated-pair',
  'paired-with-itself',
  'missing-cells',
  'missing-name',
  'missing-coordinates',
  'unknown-place',
  'found-place',
  'doubtful-place',
  'swapped-coordinates',
  'bad-coordinates',
  'unknown-id',
  'several-names',
  'several-coordinates',
  'shared-point',
  'ends-before-start',
  'brackets',
  'markup',
  'mojibake',
  'unknown-country',
  'read-country',
  'outside-country',
  'over-antimeridian',
  'bad-date',
  'ambiguous-date',
  'differing-date',
] as const;
export type Reason = (typeof reasons)[number];

/** What the import did: each is a message `done-…` of the namespace `import`. */
type Done =
  | Exclude<Reason, 'missing-cells' | 'missing-coordinates' | 'bad-coordinates'>
  | 'no-coordinates'
  | 'zero-coordinates'
  | 'not-numbers'
  | 'off-globe'
  | 'lost-letters'
  | 'odd-brackets'
  | 'no-label'
  | 'cell-length'
  | 'place-cells'
  | RowFault;

/** Reasons why a row cannot be split into cells. */
export type RowFault = 'cells' | 'no-line' | 'empty-line' | 'parts-of-line';

/** The arguments of a message. Numbers are texts, so that they stay as written. */
export type Values = Readonly<Record<string, string>>;

export interface Coded<Code extends string> {
  readonly code: Code;
  readonly values: Values;
}

export interface Remark {
  readonly reason: Reason;
  readonly done: Coded<Done>;
}

export function remark(reason: Reason & Done, values: Values): Remark;
export function remark(reason: Reason, values: Values, code: Done): Remark;
export function remark(reason: Reason, values: Values, code?: Done): Remark {
  return { reason, done: { code: code ?? (reason as Done), values } };
}

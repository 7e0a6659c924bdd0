/** Problems of records: position, description and fix. */
import { compareText } from '../text/compare-text';
import { type JsonDocument, type JsonPath, pathText, positionAt } from './json-document';

/** An error stops the build; a warning does not. */
export type Severity = 'error' | 'warning';

const severityByRule = {
  'json-syntax': 'error',
  'json-duplicate-key': 'error',
  'csv-syntax': 'error',
  'unexpected-file': 'error',
  'missing-file': 'error',
  'bad-id': 'error',
  'schema-address': 'error',
  'missing-field': 'error',
  'unknown-field': 'error',
  'wrong-type': 'error',
  'wrong-value': 'error',
  'empty-text': 'error',
  'bad-date': 'error',
  'future-date': 'error',
  'late-event': 'warning',
  'publication-day': 'warning',
  'late-start': 'warning',
  'undated-closing': 'warning',
  'unknown-place': 'error',
  'unknown-topic': 'error',
  'unknown-article': 'error',
  'unknown-pair': 'error',
  'unused-place': 'warning',
  'unused-topic': 'warning',
  'unused-article': 'error',
  'repeated-topic': 'error',
  'repeated-article': 'error',
  'repeated-pair': 'error',
  'repeated-id': 'error',
  'stale-hash': 'warning',
  'duplicate-order': 'error',
  'bad-view': 'error',
  'empty-view': 'error',
  'unrelated-source': 'error',
  'duplicate-address': 'error',
  'bad-address': 'error',
  'address-fragment': 'warning',
  'duplicate-wikidata': 'error',
  'unknown-country': 'error',
  'bad-coordinates': 'error',
  'swapped-coordinates': 'error',
  'outside-country': 'error',
  'redundant-alias': 'warning',
  'near-duplicate-place': 'warning',
  'near-duplicate-event': 'warning',
  'kind-too-strong': 'warning',
  'language-tag': 'error',
  'wrong-script': 'warning',
  'mixed-alphabets': 'warning',
  'white-space': 'warning',
  'control-character': 'error',
  'decomposed-letter': 'warning',
  mojibake: 'error',
  'copied-headline': 'warning',
  'long-passage': 'warning',
} as const satisfies Record<string, Severity>;

/** The name of the check: stable, so that people can search for it. */
export type Rule = keyof typeof severityByRule;

export const rules = Object.keys(severityByRule) as readonly Rule[];

export interface Problem {
  readonly severity: Severity;
  readonly rule: Rule;
  /** Path in the records folder, with `/`. */
  readonly file: string;
  /** Path in the file, such as `events[0].sources[1].article`; empty for the file as a whole. */
  readonly place: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
  /** What is wrong, as a sentence. */
  readonly message: string;
  /** How to fix it, as a sentence. */
  readonly fix: string;
}

/** A check's finding at one position of a document. */
export interface Finding {
  readonly rule: Rule;
  readonly path: JsonPath;
  /** Point at the key rather than at the value. */
  readonly atKey?: boolean;
  readonly message: string;
  readonly fix: string;
}

/** The problem of a document that a check found. */
export function problemIn(document: JsonDocument, finding: Finding): Problem {
  const { rule, path, atKey = false, message, fix } = finding;
  const { line, column } = positionAt(document, path, atKey);
  const [severity, place] = [severityByRule[rule], pathText(path)];
  return { severity, rule, file: document.file, place, line, column, message, fix };
}

/** The problem of a file as a whole, or of one that is missing. */
export function problemOfFile(file: string, finding: Omit<Finding, 'path' | 'atKey'>): Problem {
  const severity = severityByRule[finding.rule];
  return { severity, file, place: '', line: 1, column: 1, ...finding };
}

/** Whether no problem stops a build. */
export function hasNoErrors(problems: readonly Problem[]): boolean {
  return problems.every(({ severity }) => severity !== 'error');
}

/** By file, then by position. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

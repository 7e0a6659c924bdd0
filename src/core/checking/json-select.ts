/** Finds values in parsed JSON by pattern and ignores everything else. */
import { isObject } from '../domain/is-object';
import type { JsonPath } from './json-document';

/** In a pattern: every item of a list, or every field of an object. */
export const each = Symbol('each');

export type Pattern = readonly (string | number | typeof each)[];

/** A value and its path. */
export interface Placed<Value> {
  readonly path: JsonPath;
  readonly value: Value;
}

function entriesOf(value: unknown): readonly [string | number, unknown][] {
  if (Array.isArray(value)) return value.map((item, index) => [index, item]);
  return isObject(value) ? Object.entries(value) : [];
}

/** Every value that the pattern leads to. Values that do not fit the pattern are skipped. */
export function select(value: unknown, pattern: Pattern, path: JsonPath = []): Placed<unknown>[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return [{ path, value }];
  return entriesOf(value)
    .filter(([key]) => step === each || step === key)
    .flatMap(([key, child]) => select(child, rest, [...path, key]));
}

/** Every text that the pattern leads to. */
export function selectTexts(value: unknown, pattern: Pattern): Placed<string>[] {
  return select(value, pattern).flatMap(({ path, value: text }) =>
    typeof text === 'string' ? [{ path, value: text }] : [],
  );
}

/** The same without their paths. */
export function textsAt(value: unknown, pattern: Pattern): string[] {
  return selectTexts(value, pattern).map(({ value: text }) => text);
}

/** Every text anywhere in the value, without keys. */
export function allTexts(value: unknown, path: JsonPath = []): Placed<string>[] {
  if (typeof value === 'string') return [{ path, value }];
  return entriesOf(value).flatMap(([key, child]) => allTexts(child, [...path, key]));
}

/** The value at a path, or `undefined`. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  return select(value, path)[0]?.value;
}

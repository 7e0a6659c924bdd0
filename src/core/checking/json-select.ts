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

/** Whether a value has an item or a field of its own. */
function has(value: unknown, key: string | number): value is Readonly<Record<typeof key, unknown>> {
  const isKey = Array.isArray(value) ? typeof key === 'number' : typeof key === 'string';
  return isKey && typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}

/** Every value that the pattern leads to. Values that do not fit the pattern are skipped. */
export function select(value: unknown, pattern: Pattern): Placed<unknown>[] {
  const found: Placed<unknown>[] = [];
  const follow = (at: unknown, path: JsonPath): void => {
    const step = pattern[path.length];
    if (step === undefined) found.push({ path, value: at });
    else if (step !== each) {
      if (has(at, step)) follow(at[step], [...path, step]);
    } else for (const [key, child] of entriesOf(at)) follow(child, [...path, key]);
  };
  follow(value, []);
  return found;
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
export function allTexts(value: unknown): Placed<string>[] {
  const found: Placed<string>[] = [];
  const seek = (at: unknown, path: JsonPath): void => {
    if (typeof at === 'string') found.push({ path, value: at });
    else for (const [key, child] of entriesOf(at)) seek(child, [...path, key]);
  };
  seek(value, []);
  return found;
}

/** The value at a path, or `undefined`. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  return select(value, path)[0]?.value;
}

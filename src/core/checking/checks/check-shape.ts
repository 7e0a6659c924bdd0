/** Fields that are missing, unknown or of the wrong type: the schema's issues in plain sentences. */
import type { z } from 'zod';
import { isObject } from '../../domain/is-object';
import { didYouMean, suggestion } from '../../text/did-you-mean';
import type { JsonPath } from '../json-document';
import { describeField, type FieldDescription } from '../json-schemas';
import { valueAt } from '../json-select';
import { type Finding, type Problem, problemIn } from '../problem';
import { allRecords, type RecordFile, type Records } from '../records';

type Issue = z.core.$ZodIssue;

/** Fields whose values other checks cover with a better fix. */
const judgedElsewhere: readonly RegExp[] = [
  /^\$schema$/,
  /^country$/,
  /^language$/,
  /^coordinates\.[01]$/,
  /^events\.\d+\.topics\.\d+$/,
  /^events\.\d+\.sources\.\d+\.article$/,
  /^pairs\.\d+$/,
  /^steps\.\d+\.sources\.\d+$/,
];
const judgedCodes: ReadonlySet<Issue['code']> = new Set(['invalid_format', 'too_big', 'too_small']);

const sorts: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  object: 'an object { … }',
  array: 'a list [ … ]',
  tuple: 'a list [ … ]',
};

function sortOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return { string: 'text', number: 'a number' }[typeof value as string] ?? String(value);
}

/** What to write into a field, in the words of its schema. */
function advice({ description, example }: FieldDescription): string {
  const like = example === undefined ? undefined : `such as ${example}`;
  return [description && `(${description})`, like].filter(Boolean).join(' ');
}

function missing(path: JsonPath, field: FieldDescription): Finding {
  const name = String(path.at(-1));
  const message = typeof path.at(-1) === 'number' ? 'A value is missing' : `"${name}" is missing`;
  return { rule: 'missing-field', path, message, fix: `add "${name}" ${advice(field)}`.trim() };
}

function unknownKey(record: RecordFile<unknown>, path: JsonPath, key: string): Finding {
  const { fields } = describeField(record.kind, path);
  const siblings = valueAt(record.document.value, path);
  const free = fields.filter((field) => !isObject(siblings) || !Object.hasOwn(siblings, field));
  const meant = didYouMean(key, free);
  return {
    rule: 'unknown-field',
    path: [...path, key],
    atKey: true,
    message: `"${key}" is not a field here`,
    fix:
      meant === undefined
        ? `remove it; the fields here are ${fields.join(', ')}`
        : `rename it to "${meant}"`,
  };
}

function wrongSort(issue: Issue, value: unknown, field: FieldDescription): Omit<Finding, 'path'> {
  const expected = issue.code === 'invalid_type' ? sorts[issue.expected] : undefined;
  return {
    rule: 'wrong-type',
    message: `This is ${sortOf(value)}, not ${expected ?? 'what the field accepts'}`,
    fix: `write ${expected ?? 'it'} ${advice(field)}`.trim(),
  };
}

function emptyOrShort(issue: Issue, field: FieldDescription): Omit<Finding, 'path'> {
  if (issue.code === 'too_small' && issue.origin === 'string') {
    const fix = field.required ? 'write it' : 'write it, or remove it';
    return { rule: 'empty-text', message: 'This text is empty', fix };
  }
  const message = issue.message.startsWith('Too')
    ? 'This list has the wrong length'
    : `This ${issue.message}`;
  return { rule: 'wrong-value', message, fix: `write ${advice(field)}` };
}

/** Translates an issue of the schema into problems at its position. */
function findingsOf(record: RecordFile<unknown>, issue: Issue): Finding[] {
  const path = issue.path.map((segment) => (typeof segment === 'symbol' ? '' : segment));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(record, path, key));
  }
  if (judgedCodes.has(issue.code) && judgedElsewhere.some((field) => field.test(path.join('.')))) {
    return [];
  }
  const value = valueAt(record.document.value, path);
  const field = describeField(record.kind, path);
  if (value === undefined) return [missing(path, field)];
  switch (issue.code) {
    case 'invalid_value': {
      const known = issue.values.map(String);
      const list = `write one of ${known.join(', ')}`;
      const meant = typeof value === 'string' ? suggestion(value, known) : undefined;
      const message = `${JSON.stringify(value)} is not a ${path.at(-1)} that the atlas knows`;
      const fix = meant === undefined ? list : `${meant} Else ${list}`;
      return [{ rule: 'wrong-value', path, message, fix }];
    }
    case 'too_small':
    case 'too_big':
      return [{ path, ...emptyOrShort(issue, field) }];
    case 'invalid_format': {
      const message = `${JSON.stringify(value)} ${issue.message}`;
      return [{ rule: 'wrong-value', path, message, fix: `write it ${advice(field)}`.trim() }];
    }
    case 'custom': {
      const fix = String(issue.params?.fix);
      return [{ rule: 'bad-date', path, message: issue.message, fix }];
    }
    default:
      return [{ path, ...wrongSort(issue, value, field) }];
  }
}

export function* checkShape(records: Records): Generator<Problem> {
  for (const record of allRecords(records)) {
    const { document, issues } = record;
    if (document.root === undefined) continue;
    for (const issue of issues) {
      if (issue.path[0] === '$schema') continue;
      for (const finding of findingsOf(record, issue)) yield problemIn(document, finding);
    }
  }
}

/** The records of a folder, as far as they can be read. */
import type { z } from 'zod';
import type {
  ArticleRecord,
  CollectionRecord,
  PairRecord,
  PlaceRecord,
  TopicsRecord,
} from '../domain/record';
import type { JsonDocument } from './json-document';
import { readJson } from './json-syntax';
import { type Problem, problemOfFile } from './problem';
import { folderOfKind, type RecordKind, schemaOfKind, topicsFile } from './record-kinds';

/** One record. Its `value` is `null` if it does not match its kind's schema. */
export interface RecordFile<Value> {
  readonly kind: RecordKind;
  /** The file name without `.json`. */
  readonly id: string;
  readonly document: JsonDocument;
  readonly value: Value | null;
  /** The schema's issues. */
  readonly issues: readonly z.core.$ZodIssue[];
}

/** All records, by id, sorted by id. */
export interface Records {
  readonly places: ReadonlyMap<string, RecordFile<PlaceRecord>>;
  readonly articles: ReadonlyMap<string, RecordFile<ArticleRecord>>;
  readonly pairs: ReadonlyMap<string, RecordFile<PairRecord>>;
  readonly topics: RecordFile<TopicsRecord> | null;
  readonly collections: ReadonlyMap<string, RecordFile<CollectionRecord>>;
}

/** Every record, of whatever kind. */
export function allRecords(records: Records): RecordFile<unknown>[] {
  const { places, articles, pairs, topics, collections } = records;
  const folders = [places, articles, pairs, collections].flatMap((files): RecordFile<unknown>[] => [
    ...files.values(),
  ]);
  return topics === null ? folders : [...folders, topics];
}

/** Documents and generated files that stand beside the records; the folders have rooms to come. */
const besideRecords = /^[^/]+\.md$|^(?:schema|registers)\//;
/** Files that editors and file managers leave behind. */
const leftBehind = /(?:^|\/)\.|~$/;

/** The id in the path of a record of this kind, such as `places/osh.json`. */
function idIn(path: string, kind: RecordKind): string | undefined {
  if (kind === 'topics') return path === topicsFile ? kind : undefined;
  const [folder, name, ...below] = path.split('/');
  if (folder !== folderOfKind[kind] || below.length > 0) return undefined;
  return name?.endsWith('.json') ? name.slice(0, -'.json'.length) : undefined;
}

/**
 * Parses a JSON value. Zod reads the `length` of a value even if its type is wrong, and throws if that is an
 * object with a `toString` that is not a function. Such a value is invalid either way, so its length is replaced.
 */
function parse<Value>(schema: z.ZodType<Value>, value: unknown): z.ZodSafeParseResult<Value> {
  try {
    return schema.safeParse(value);
  } catch {
    const readable = JSON.parse(JSON.stringify(value), (key, child: unknown) =>
      key === 'length' && typeof child === 'object' ? true : child,
    );
    return schema.safeParse(readable);
  }
}

/** Reads a records folder, given by path in it. Invalid JSON and files that are not records become problems. */
export function readRecordFiles(all: ReadonlyMap<string, string>) {
  const files = new Map([...all].filter(([path]) => !leftBehind.test(path)));
  const problems: Problem[] = [];
  function readKind<Value>(
    kind: RecordKind,
    schema: z.ZodType<Value>,
  ): Map<string, RecordFile<Value>> {
    const ids = [...files.keys()].toSorted().map((path) => [path, idIn(path, kind)] as const);
    return new Map(
      ids.flatMap(([path, id]): [string, RecordFile<Value>][] => {
        if (id === undefined) return [];
        const { document, problems: ofSyntax } = readJson(path, files.get(path) ?? '');
        problems.push(...ofSyntax);
        const { data: value = null, error } = parse(schema, document.value);
        return [[id, { kind, id, document, value, issues: error?.issues ?? [] }]];
      }),
    );
  }
  const records: Records = {
    places: readKind('place', schemaOfKind.place),
    articles: readKind('article', schemaOfKind.article),
    pairs: readKind('pair', schemaOfKind.pair),
    topics: readKind('topics', schemaOfKind.topics).get('topics') ?? null,
    collections: readKind('collection', schemaOfKind.collection),
  };

  if (records.topics === null) {
    problems.push(
      problemOfFile(topicsFile, {
        rule: 'missing-file',
        message: 'The file of topics is missing',
        fix: `create it with at least { "$schema": "schema/topics.json" }`,
      }),
    );
  }
  const read = new Set(allRecords(records).map(({ document }) => document.file));
  for (const path of files.keys()) {
    if (read.has(path) || besideRecords.test(path)) continue;
    problems.push(
      problemOfFile(path, {
        rule: 'unexpected-file',
        message: 'This file is not a record, so nothing reads it',
        fix: 'records are places/*.json, articles/*.json, pairs/*.json, collections/*.json and topics.json: move or remove it',
      }),
    );
  }
  return { records, problems };
}

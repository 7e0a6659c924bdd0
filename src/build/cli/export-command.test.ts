import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { exportCommand } from './export-command';

/** Compiling all records may be slow on a busy machine. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/**
 * What the profiles require of a descriptor, transcribed from the published JSON Schemas
 * https://specs.frictionlessdata.io/schemas/tabular-data-package.json, tabular-data-resource.json
 * and table-schema.json. They allow other properties; this schema does not, so that typos are found.
 */
const fieldSchema = z.strictObject({
  name: z.string().min(1),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'year']),
  format: z.literal('uri').optional(),
  description: z.string().min(1),
  constraints: z.strictObject({ required: z.boolean() }),
});
const schemaSchema = z.strictObject({
  fields: z.array(fieldSchema).min(1),
  primaryKey: z.array(z.string()).min(1),
  foreignKeys: z
    .array(
      z.strictObject({
        fields: z.string(),
        reference: z.strictObject({ resource: z.string(), fields: z.string() }),
      }),
    )
    .min(1)
    .optional(),
  missingValues: z.array(z.string()),
});
/** A custom property: the same table in another format. */
const alternativeSchema = z.strictObject({
  path: z.string().regex(/^[a-z]+\.parquet$/),
  format: z.literal('parquet'),
  mediatype: z.literal('application/vnd.apache.parquet'),
  bytes: z.int().min(1),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
});
const resourceSchema = z.strictObject({
  profile: z.literal('tabular-data-resource'),
  name: z.string().regex(/^[-a-z0-9._/]+$/),
  title: z.string().min(1),
  description: z.string().min(1),
  // Neither absolute nor with `..`: the specification calls both unsafe.
  path: z.string().regex(/^(?!\/)(?!.*\.\.).+\.csv$/),
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  bytes: z.int().min(1),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  dialect: z.strictObject({
    delimiter: z.literal(','),
    lineTerminator: z.literal('\r\n'),
    quoteChar: z.literal('"'),
    doubleQuote: z.literal(true),
  }),
  schema: schemaSchema,
  alternatives: z.array(alternativeSchema).min(1).optional(),
});
const packageSchema = z.strictObject({
  profile: z.literal('tabular-data-package'),
  name: z.string().regex(/^[-a-z0-9._/]+$/),
  title: z.string().min(1),
  description: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  created: z.iso.datetime().optional(),
  licenses: z.array(z.strictObject({ name: z.string(), title: z.string(), path: z.url() })).min(1),
  keywords: z.array(z.string().min(1)).min(1),
  resources: z.array(resourceSchema).min(1),
});

/** Lexical forms of https://specs.frictionlessdata.io/table-schema/#types-and-formats */
const lexicalForms = {
  string: /^[\s\S]+$/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/,
  boolean: /^(?:true|false)$/,
  year: /^\d{4}$/,
} as const;

let folder = '';
let descriptor: z.infer<typeof packageSchema>;
const rows = new Map<string, readonly (readonly string[])[]>();

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'atlas-export-')), 'package');
  const silent = { out: () => {}, error: () => {}, isColoured: false };
  expect(await exportCommand.run(['--format', 'frictionless', '--out', folder], silent)).toBe(0);
  descriptor = packageSchema.parse(
    JSON.parse(await readFile(join(folder, 'datapackage.json'), 'utf8')),
  );
  for (const { name, path } of descriptor.resources) {
    const text = await readFile(join(folder, path), 'utf8');
    rows.set(name, parse(text, { record_delimiter: '\r\n' }));
  }
}, 120_000);

afterAll(async () => {
  await rm(join(folder, '..'), { recursive: true });
});

/** The cells of one column, without its header. */
function column(resource: string, field: string): string[] {
  const [header = [], ...body] = rows.get(resource) ?? [];
  const index = header.indexOf(field);
  expect(index, `${resource} has a column ${field}`).toBeGreaterThanOrEqual(0);
  return body.map((row) => row[index] ?? '');
}

describe('the data package of the atlas', () => {
  it('has a row for each record', async () => {
    for (const { name } of descriptor.resources) {
      expect((rows.get(name) ?? []).length, name).toBeGreaterThan(90);
    }
  });

  it('names every column of every table, in order', () => {
    for (const { name, schema } of descriptor.resources) {
      expect(schema.fields.map((field) => field.name)).toEqual(rows.get(name)?.[0]);
    }
  });

  it('holds what it says of every cell', () => {
    const faults: string[] = [];
    for (const { name, schema } of descriptor.resources) {
      for (const { name: field, type, format, constraints } of schema.fields) {
        for (const [index, cell] of column(name, field).entries()) {
          const isRight =
            cell === ''
              ? !constraints.required
              : lexicalForms[type].test(cell) && (format !== 'uri' || URL.canParse(cell));
          if (!isRight) faults.push(`${name}[${index}].${field}: ${cell}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

  it('has unique keys without gaps', () => {
    for (const { name, schema } of descriptor.resources) {
      const parts = schema.primaryKey.map((field) => column(name, field));
      const keys = (parts[0] ?? []).map((_, row) => parts.map((part) => part[row]).join(' '));
      expect(new Set(keys).size, name).toBe(keys.length);
      for (const part of parts) expect(part).not.toContain('');
    }
  });

  it('names the same tables in other formats, which lie beside it', async () => {
    const alternatives = descriptor.resources.flatMap((resource) => resource.alternatives ?? []);
    expect(alternatives.map(({ path }) => path)).toEqual(['pairs.parquet', 'events.parquet']);
    for (const { path, bytes, hash } of alternatives) {
      const file = await readFile(join(folder, path));
      expect(file.length).toBe(bytes);
      expect(`sha256:${createHash('sha256').update(file).digest('hex')}`).toBe(hash);
    }
  });

  it('has references that all lead somewhere', () => {
    const keys = descriptor.resources.flatMap(({ name, schema: { foreignKeys = [] } }) =>
      foreignKeys.map((key) => ({ name, ...key })),
    );
    expect(keys.length).toBeGreaterThanOrEqual(3);
    for (const { name, fields, reference } of keys) {
      const known = new Set(column(reference.resource, reference.fields));
      const dangling = column(name, fields).filter((value) => value !== '' && !known.has(value));
      expect(dangling, `${name}.${fields}`).toEqual([]);
    }
  });
});

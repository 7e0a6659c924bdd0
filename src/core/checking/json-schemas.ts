/** The JSON Schemas of the records, for editors, and their descriptions of fields. */
import { z } from 'zod';
import { isObject } from '../domain/is-object';
import type { JsonPath } from './json-document';
import { type RecordKind, recordKinds, schemaOfKind } from './record-kinds';

/** Draft 7, the newest that editors built on VS Code's language server support in full. */
function jsonSchemaOf(kind: RecordKind): unknown {
  return z.toJSONSchema(schemaOfKind[kind], { target: 'draft-07', io: 'input' });
}

const jsonSchemaByKind = new Map(recordKinds.map((kind) => [kind, jsonSchemaOf(kind)]));

/** The schema files by path in the records folder. */
export function jsonSchemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    recordKinds.map((kind) => [
      `schema/${kind}.json`,
      `${JSON.stringify(jsonSchemaByKind.get(kind), null, 2)}\n`,
    ]),
  );
}

/** A schema's description of the field at a path. */
export type FieldDescription = ReturnType<typeof describeField>;

/** The schema of a child, or of the schema's own non-null alternative. */
function descend(schema: unknown, segment: string | number): unknown {
  if (!isObject(schema)) return undefined;
  const { properties, additionalProperties, items } = schema;
  if (typeof segment === 'string') {
    const named = isObject(properties) ? properties[segment] : undefined;
    return named ?? additionalProperties;
  }
  return Array.isArray(items) ? items[segment] : items;
}

/** Its example is a value as JSON; its fields are those of an object of named fields. */
export function describeField(kind: RecordKind, path: JsonPath) {
  const parent = path.slice(0, -1).reduce(descend, jsonSchemaByKind.get(kind));
  const last = path.at(-1);
  const schema = last === undefined ? jsonSchemaByKind.get(kind) : descend(parent, last);
  const { description, examples, properties } = isObject(schema) ? schema : {};
  const required = isObject(parent) && Array.isArray(parent.required) ? parent.required : [];
  return {
    description: typeof description === 'string' ? description : undefined,
    example: Array.isArray(examples) ? JSON.stringify(examples[0]) : undefined,
    required: required.includes(last),
    fields: isObject(properties) ? Object.keys(properties) : [],
  };
}

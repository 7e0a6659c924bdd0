/** Each record names its JSON Schema, so that editors complete and check it. */
import { isObject } from '../../domain/is-object';
import { valueAt } from '../json-select';
import { type Problem, problemIn } from '../problem';
import { schemaAddressOfKind } from '../record-kinds';
import { allRecords, type Records } from '../records';

export function* checkSchemaAddress(records: Records): Generator<Problem> {
  for (const { kind, document } of allRecords(records)) {
    if (!isObject(document.value)) continue;
    const address = valueAt(document.value, ['$schema']);
    const expected = schemaAddressOfKind[kind];
    if (address === expected) continue;
    const isMissing = address === undefined;
    yield problemIn(document, {
      rule: 'schema-address',
      path: ['$schema'],
      message: isMissing
        ? '"$schema" is missing, without which editors cannot help'
        : `${JSON.stringify(address)} is not the schema of this kind of record`,
      fix: `${isMissing ? 'add' : 'write'} "$schema": "${expected}"`,
    });
  }
}

/** Reads the origin of a register from the values that a person has given. */
import type { Day } from '../domain/day';
import { parseEdtfDate } from '../domain/edtf';
import { isRegisterName } from '../domain/register-id';
import type { RegisterOrigin } from '../domain/register-summary';
import { readLicence } from './licence-name';
import {
  type GivenOrigin,
  type OriginFault,
  type OriginField,
  originFields,
} from './origin-fields';

/** The origin, or everything that is missing or wrong. */
export function readOrigin(
  { name = '', title = '', source = '', address = '', licence = '', retrieved = '' }: GivenOrigin,
  today: Day,
): { readonly origin: RegisterOrigin } | { readonly faults: readonly OriginFault[] } {
  const known = readLicence(licence);
  const date = parseEdtfDate(retrieved);
  const day = date.ok && date.value.precision === 'day' ? date.value.earliest : null;
  const wrong: Partial<Record<OriginField, boolean>> = {
    name: !isRegisterName(name),
    source: source.trim() === '',
    address: !/^https?:\/\/\S+$/.test(address),
    licence: known === null,
    retrieved: day === null || day > today,
  };
  const faults = originFields
    .filter((field) => wrong[field])
    .map((field) => ({ field, isFuture: field === 'retrieved' && day !== null }));
  if (faults.length > 0 || known === null) return { faults };
  const from = { title: source.trim(), url: address };
  const named = title.trim() || from.title;
  return { origin: { name, title: named, source: from, licence: known, retrieved } };
}

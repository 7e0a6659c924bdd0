/** Where a register comes from, as the options of an import say it. */
import { dayOfTime } from '../../../core/domain/day';
import { parseEdtfDate } from '../../../core/domain/edtf';
import { identifierPattern } from '../../../core/domain/identifier';
import type { RegisterOrigin } from '../../../core/domain/register-summary';
import { readLicence } from '../../../core/importing/licence-name';
import { UsageError } from '../command';

type OriginFlag = 'name' | 'title' | 'source' | 'source-url' | 'licence' | 'retrieved';

/** What is wrong with the day on which a list was taken, or `null`. */
function faultOfRetrieved(retrieved: string): string | null {
  const date = parseEdtfDate(retrieved);
  if (!date.ok || date.value.precision !== 'day') {
    return '--retrieved: the day on which it was taken, such as 2026-11-22';
  }
  if (date.value.earliest <= dayOfTime(Date.now())) return null;
  return `--retrieved: ${retrieved} has not come yet`;
}

/** Throws a UsageError that names everything that is missing or wrong. */
export function originOf(
  flags: {
    readonly [flag in OriginFlag]?: string | undefined;
  },
): RegisterOrigin {
  const { name = '', source = '', retrieved = '' } = flags;
  const url = flags['source-url'] ?? '';
  const licence = readLicence(flags.licence ?? '');
  const faults = [
    identifierPattern.test(name) ? null : '--name: small letters, digits and hyphens',
    source.trim() === '' ? '--source: what the list is called' : null,
    URL.canParse(url) && /^https?:/.test(url)
      ? null
      : '--source-url: the address it was taken from',
    licence === null
      ? '--licence: its SPDX identifier or name, such as CC-BY-SA-4.0; or unknown'
      : null,
    faultOfRetrieved(retrieved),
  ].filter((fault) => fault !== null);
  if (faults.length > 0 || licence === null) {
    throw new UsageError(`A register must say where it comes from. Add\n  ${faults.join('\n  ')}`);
  }
  return { name, title: flags.title ?? source, source: { title: source, url }, licence, retrieved };
}

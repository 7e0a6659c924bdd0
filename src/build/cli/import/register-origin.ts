/** Reads a register's origin from the options of an import. */
import { dayOfTime } from '../../../core/domain/day';
import type { RegisterOrigin } from '../../../core/domain/register-summary';
import type { GivenOrigin, OriginField } from '../../../core/importing/origin-fields';
import { readOrigin } from '../../../core/importing/register-origin';
import { UsageError } from '../command';

/** The option for each field, and its format. */
const ways: Readonly<Record<OriginField, string>> = {
  name: '--name: small letters, digits and hyphens',
  title: '--title: what readers shall call the register',
  source: '--source: what the list is called',
  address: '--source-url: the address it was taken from',
  licence: '--licence: its SPDX identifier or name, such as CC-BY-SA-4.0; or unknown',
  retrieved: '--retrieved: the day on which it was taken, such as 2026-11-22',
};

type Options = Omit<GivenOrigin, 'address'> & { readonly 'source-url'?: string | undefined };

/** Throws a UsageError that names everything missing or invalid. */
export function originOf({ 'source-url': address, ...said }: Options): RegisterOrigin {
  const read = readOrigin({ ...said, address }, dayOfTime(Date.now()));
  if ('origin' in read) return read.origin;
  const faults = read.faults.map(({ field, isFuture }) =>
    isFuture ? `--retrieved: ${said.retrieved} has not come yet` : ways[field],
  );
  throw new UsageError(`A register must state where it comes from. Add\n  ${faults.join('\n  ')}`);
}

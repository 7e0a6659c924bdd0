/** A small site for tests: the sound records compiled, with every language's messages. */
import { compileRecords } from '../src/build/compiler/compile';
import { soundRecords } from '../src/build/compiler/fixtures/sound-records';
import { type DiscoveryContext, discoveryContext } from '../src/build/discovery/context';
import { dayOf } from '../src/core/domain/day';

export const siteUrl = 'https://example.org/atlas/';

/** The context of the sound records on 22 November 2026, all of them changed on 1 October. */
export function contextOfSoundRecords(address: string | null = siteUrl): DiscoveryContext {
  const records = soundRecords();
  const today = dayOf(2026, 11, 22);
  const history = new Map([...records.keys()].map((path) => [path, '2026-10-01']));
  const { compiled } = compileRecords(records, { today, version: '1.0.0', history });
  if (compiled === null) throw new Error('the sound records have an error');
  return discoveryContext(compiled, address, today);
}

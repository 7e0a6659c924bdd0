/** Small sites for tests: compiled fixture or generated records, with the messages of all languages. */
import { readFileSync } from 'node:fs';
import { compileRecords } from '../src/build/compiler/compile';
import { soundRecords } from '../src/build/compiler/fixtures/sound-records';
import { type DiscoveryContext, discoveryContext } from '../src/build/discovery/context';
import { type Day, dayOf } from '../src/core/domain/day';
import { worldLikeRecords } from './world-like/world-like-records';

export const siteUrl = 'https://example.org/atlas/';

/** The context of some records, by default on 22 November 2026, with all records last changed on 1 October. */
function contextOf(
  records: ReadonlyMap<string, string>,
  address: string | null,
  today = dayOf(2026, 11, 22),
): DiscoveryContext {
  const history = new Map([...records.keys()].map((path) => [path, '2026-10-01']));
  const { compiled } = compileRecords(records, { today, version: '1.0.0', history });
  if (compiled === null) throw new Error('the records have an error');
  return discoveryContext(compiled, address, today);
}

export function contextOfSoundRecords(address: string | null = siteUrl): DiscoveryContext {
  return contextOf(soundRecords(), address);
}

/** The context of `count` generated pairs. */
export function contextOfMadeUpRecords(count: number, today?: Day): DiscoveryContext {
  const topics = readFileSync(new URL('../data/topics.json', import.meta.url), 'utf8');
  return contextOf(new Map([...worldLikeRecords(count), ['topics.json', topics]]), null, today);
}

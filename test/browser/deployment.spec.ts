/** A tab that stays open while the site is rebuilt from records with one more event. */
import { compileRecords } from '../../src/build/compiler/compile';
import { readFolder } from '../../src/build/compiler/compile-folder';
import { rawDossierSchema } from '../../src/core/domain/atlas-files';
import { dayOf } from '../../src/core/domain/day';
import type { PairRecord } from '../../src/core/domain/record';
import { recordsFolder } from './fixed-records';
import { expect, test } from './fixtures';

const files = await readFolder(recordsFolder);
const pairFile = 'pairs/bishkek--moscow.json';
const record: PairRecord = JSON.parse(files.get(pairFile) ?? '');

/** The build of the records, with these events for Bishkek and Moscow. */
function build(events: PairRecord['events']): ReadonlyMap<string, string> {
  const edited = new Map(files).set(pairFile, JSON.stringify({ ...record, events }));
  const { outputs } = compileRecords(edited, { today: dayOf(2026, 11, 22), version: '1.0.0' });
  if (outputs === null) throw new Error('the records have an error');
  return outputs;
}

// The first event, so that the positions of all others change.
const inserted: PairRecord['events'][number] = {
  kind: 'visit',
  date: '1996-05',
  topics: ['smart-city'],
  summary: { en: 'A delegation came in spring.', ru: 'Весной приехала делегация.' },
  sources: [{ article: '24kg-56843' }],
};

/** The expected mark of each event in the dossier of a build, with the topic "Smart city" selected. */
function marksIn(outputs: ReadonlyMap<string, string>): RegExp[] {
  const dossier = rawDossierSchema.parse(JSON.parse(outputs.get(pairFile) ?? ''));
  return dossier.events.map(({ topics }) =>
    topics.includes('smart-city') ? /^(?!.*outside the filters)/s : /outside the filters/,
  );
}

test('a dossier of a newer build marks the right events', async ({ atlas }) => {
  await atlas.delivery.deployData(build(record.events));
  await atlas.open('?tab=list&topic=smart-city');

  const after = build([inserted, ...record.events]);
  await atlas.delivery.deployData(after);
  await atlas.selectRelationship('Bishkek – Moscow');

  await expect(atlas.panel.events.first()).toContainText('A delegation came in spring.');
  await expect(atlas.panel.events).toHaveText(marksIn(after));
  await expect(atlas.panel.eventsOverTime.first()).toContainText('Visit, May 1996');
});

import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../core/domain/day';
import { compileRecords } from '../compile';
import { soundRecords } from '../fixtures/sound-records';
import { versionsFile } from './changes-file';

const versions = [
  { day: '2026-11-27', added: ['pairs/moscow--suva'], corrected: ['places/suva'], removed: [] },
  { day: '2026-11-22', added: ['places/suva'], corrected: [], removed: ['pairs/suva--un'] },
];
const history = new Map([...soundRecords().keys()].map((path) => [path, '2026-11-27']));
const options = { today: dayOf(2026, 11, 28), version: '1.2.3' };
const known = compileRecords(soundRecords(), { ...options, history, versions });
const unknown = compileRecords(soundRecords(), options);

function json({ outputs }: typeof known, path: string) {
  return JSON.parse(outputs?.get(path) ?? '');
}

describe('the file of changes', () => {
  it('names every record that a version added, corrected or removed', () => {
    expect(json(known, 'changes.json')).toEqual({
      version: '1.2.3+2026-11-27',
      changed: '2026-11-27',
      historyKnown: true,
      versions,
    });
  });

  it('says that no history is known where there is no git', () => {
    expect(json(unknown, 'changes.json')).toEqual({
      version: '1.2.3',
      changed: null,
      historyKnown: false,
      versions: [],
    });
  });
});

describe('the file of versions', () => {
  it('counts the changes of each, and says where pinned data are', () => {
    if (known.compiled === null) throw new Error('the records have an error');
    const pins = [{ day: '2026-11-25', format: 3, version: '1.2.2' }];
    expect(JSON.parse(versionsFile(known.compiled, pins))).toEqual({
      version: '1.2.3+2026-11-27',
      changed: '2026-11-27',
      historyKnown: true,
      versions: [
        { day: '2026-11-27', added: 1, corrected: 1, removed: 0 },
        { day: '2026-11-25', version: '1.2.2+2026-11-25', data: 'pinned/2026-11-25/' },
        { day: '2026-11-22', added: 1, corrected: 0, removed: 1 },
      ],
    });
  });
});

describe('published files', () => {
  it('say which version they are of, and its day', () => {
    expect(json(known, 'datapackage.json')).toMatchObject({
      version: '1.2.3',
      created: '2026-11-27T00:00:00Z',
    });
    expect(json(known, 'about.json')).toMatchObject({ version: '1.2.3', changed: '2026-11-27' });
    expect(json(known, 'atlas.json')).toMatchObject({ version: '1.2.3+2026-11-27' });
    expect(json(known, 'pairs.geojson')).toMatchObject({ version: '1.2.3+2026-11-27' });
    expect(known.outputs?.get('pairs.graphml')).toContain(
      '<desc>Sister City Atlas 1.2.3+2026-11-27</desc>',
    );
  });
});

/** The page's register of a list becomes part of an atlas's records without manual steps. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../src/build/cli/run';
import { decodeAtlas } from '../src/core/domain/decode-atlas';
import { decodeRegister, type Register } from '../src/core/domain/register';
import { listedPairFacts } from '../src/core/facts/listed-facts';
import { english } from '../src/core/i18n/words.fixture';
import { boundsFile, boundsPath } from '../src/core/importing/bounds-file';
import { gazetteerFile, gazetteerPath } from '../src/core/importing/gazetteer-file';
import { parseAddress } from '../src/core/view/address';
import { selectedListed } from '../src/core/view/listed';
import { indexRegisters } from '../src/core/view/register-index';
import { composeScene } from '../src/core/view/scene';
import { importing, keeping, origin, today, Work } from './list-requests';

/** A typical spreadsheet export: German column names, Windows-1251, semicolons, decimal commas. */
const rows = [
  'Stadt;Staat;Breite;Länge;Partnerstadt;Partnerland;Breite 2;Länge 2;seit',
  'Bischkek;Kirgisistan;42,87;74,59;Perm;Russland;58,01;56,25;1994',
  'Perm;Russland;58,01;56,25;Bischkek;Kirgisistan;42,87;74,59;1994',
  'Osch;Kirgisistan;40,53;72,8;Osch;Kirgisistan;40,53;72,8;',
];

const files: Record<string, string> = {
  [`/data/${boundsPath}`]: boundsFile(
    new Map([
      ['KG', { west: 69, south: 39, east: 81, north: 44 }],
      ['RU', { west: 19, south: 41, east: -169, north: 82 }],
    ]),
  ),
  [`/data/${gazetteerPath}`]: gazetteerFile([
    { name: 'Osh', country: 'KG', region: null, coordinates: [72.8, 40.53], population: 2e5 },
    { name: 'Perm', country: 'RU', region: null, coordinates: [56.25, 58.01], population: 1e6 },
  ]),
};

/** Encodes Russian letters and ASCII in Windows-1251. */
function inWindows1251(text: string): Uint8Array<ArrayBuffer> {
  const byteOf = (letter: string) =>
    letter >= 'А' ? letter.charCodeAt(0) - 0x410 + 0xc0 : letter.charCodeAt(0);
  return Uint8Array.from(text, byteOf);
}

/** Unpacks a register as the guide describes. */
async function unpack(file: Blob, records: string): Promise<void> {
  const unpacked = unzipSync(new Uint8Array(await file.arrayBuffer()));
  for (const [path, bytes] of Object.entries(unpacked)) {
    const target = join(records, 'registers', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, bytes);
  }
}

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atlas-own-list-'));
  vi.stubGlobal('fetch', async ({ pathname }: URL) => {
    const text = files[pathname];
    return new Response(text ?? '', { status: text === undefined ? 404 : 200 });
  });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

describe("a reader's own list", () => {
  it('becomes a register in the page, with its refused and merged rows', async () => {
    const work = new Work();
    const { source } = await work.open(rows.join('\n'));
    expect(source.rowCount).toBe(3);
    expect(source.sample[0]?.[0]).toBe('Bischkek');
    const { result } = await work.ask({ ...importing, columns: source.recognised }, 'imported');
    expect(result.counts).toEqual({ taken: 1, merged: 1, refused: 1 });
    expect(result.register.places.map(({ name }) => name)).toEqual(['Bischkek', 'Perm']);
    expect([...result.register.pairs.startYears]).toEqual([1994]);
    expect(result.rows.map(({ verdict }) => verdict)).toEqual(['merged', 'refused']);
  });

  it('is exported as a package that `data check` accepts unchanged', async () => {
    const work = new Work();
    const { source } = await work.open(rows.join('\n'));
    await work.ask({ ...importing, columns: source.recognised }, 'imported');
    const { name, file } = await work.ask({ ...keeping, kind: 'package', origin }, 'kept');
    expect(name).toBe('office-list.zip');
    await unpack(file, folder);
    await writeFile(join(folder, 'topics.json'), '{}');
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    await run(['check', '--data', folder], { out: say, error: say, isColoured: false });
    expect(said.join('\n')).not.toContain('registers/');
    const listed: string[] = [];
    const list = (line: string) => void listed.push(line);
    await run(['registers', '--data', folder], { out: list, error: list, isColoured: false });
    expect(listed.join('\n')).toContain('office-list');
  });

  it('becomes part of a built site, keeps its ids when it is imported again, and is compared', async () => {
    const list = [
      'Stadt;Staat;Breite;Laenge;Partnerstadt;Partnerland;Breite 2;Laenge 2;Jahrgang',
      'Springfield;USA;39,8;-89,64;Пермь;Россия;58,01;56,25;1994',
      'Бишкек;Киргизия;42,87;74,59;Пермь;Россия;58,01;56,25;1995',
    ];
    const taken = async (lines: readonly string[], isPublished: boolean) => {
      const work = new Work();
      const bytes = inWindows1251(lines.join('\n'));
      const { source } = await work.openBytes(bytes, { encoding: 'windows-1251' });
      const columns = [...source.recognised, ['start', 'Jahrgang'] as const];
      await work.ask({ ...importing, columns }, 'imported');
      return work.ask({ ...keeping, isPublished, kind: 'package', origin }, 'kept');
    };
    const records = join(folder, 'records');
    const site = join(folder, 'site');
    await cp('test/records', records, { recursive: true });
    const said: string[] = [];
    const say = (line: string) => void said.push(line);
    const build = async () => {
      const terminal = { out: say, error: say, isColoured: false };
      expect(await run(['build', records, '--out', site], terminal), said.join('\n')).toBe(0);
      const read = async (path: string) => JSON.parse(await readFile(join(site, path), 'utf8'));
      const file = 'registers/office-list.json';
      files[`/data/${file}`] = JSON.stringify(await read(file));
      const atlas = decodeAtlas(await read('atlas.json'));
      return { atlas, indexes: indexRegisters([decodeRegister(await read(file))], atlas) };
    };

    await unpack((await taken(list, false)).file, records);
    const first = await build();
    const opened = (id: string, { atlas, indexes }: typeof first) => {
      const { view } = parseAddress(`?layer=office-list&pair=office-list.${id}`);
      const scene = composeScene(atlas, view, today, indexes);
      const found = selectedListed(scene, view.selection);
      return found && listedPairFacts(found.index, found.position, english);
    };
    expect(opened('perm-ru--springfield-us', first)?.years).toBe('since 1994');
    expect(opened('bishkek-kg--perm-ru', first)?.name).toBe('Bishkek – Пермь');

    // West of the other one, so that it would get the other one's id if ids were not kept.
    const west = 'Springfield;USA;44,05;-123,02;Пермь;Россия;58,01;56,25;2001';
    await unpack((await taken([...list, west], true)).file, records);
    const second = await build();
    expect(opened('perm-ru--springfield-us', second)?.years).toBe('since 1994');
    expect(opened('perm-ru--springfield-us-2', second)?.years).toBe('since 2001');

    const work = new Work();
    const newer = [list[0], list[1]?.replace('1994', '1993'), west.replace('Пермь', 'Омск')];
    const bytes = inWindows1251(newer.join('\n'));
    const { source } = await work.openBytes(bytes, { encoding: 'windows-1251' });
    const columns = [...source.recognised, ['start', 'Jahrgang'] as const];
    await work.ask({ ...importing, columns }, 'imported');
    const { changes } = await work.ask({ type: 'compare', name: 'office-list' }, 'compared');
    expect(changes.places).toEqual({ added: 1, gone: 1, changed: 0 });
    expect(changes.pairs).toEqual([
      {
        ...{ change: 'added', ids: 'omsk-ru springfield-us-2', names: ['Омск', 'Springfield'] },
        ...{ before: null, after: [2001, 0] },
      },
      {
        ...{ change: 'gone', ids: 'bishkek-kg perm-ru', names: ['Бишкек', 'Пермь'] },
        ...{ before: [1995, 0], after: null },
      },
      {
        ...{ change: 'gone', ids: 'perm-ru springfield-us-2', names: ['Пермь', 'Springfield'] },
        ...{ before: [2001, 0], after: null },
      },
      {
        ...{ change: 'changed', ids: 'perm-ru springfield-us', names: ['Пермь', 'Springfield'] },
        ...{ before: [1994, 0], after: [1993, 0] },
      },
    ]);
    delete files['/data/registers/office-list.json'];
  });

  it('is compared with the edition that was read before, whose places keep their ids', async () => {
    const read = async (lines: readonly string[], earlier: Register | null) => {
      const work = new Work();
      const { source } = await work.open(lines.join('\n'));
      const asked = { ...importing, earlier, columns: source.recognised };
      return (await work.ask(asked, 'imported')).result;
    };
    const { register, changes } = await read(rows, null);
    expect(changes).toBeNull();
    const [heads = '', first = ''] = rows;
    const west = 'Perm;Russland;58,01;46,25;Bischkek;Kirgisistan;42,87;74,59;2001';
    const newer = await read([heads, west, first.replace('1994', '1993')], register);
    expect(newer.changes?.places).toEqual({ added: 1, gone: 0, changed: 0 });
    expect(newer.changes?.pairs.map(({ change, ids }) => [change, ids])).toEqual([
      ['added', 'bischkek-kg perm-ru-2'],
      ['changed', 'bischkek-kg perm-ru'],
    ]);
  });

  it('reports the missing fields of a register', async () => {
    const work = new Work();
    const { source } = await work.open(rows.join('\n'));
    await work.ask({ ...importing, columns: source.recognised }, 'imported');
    const asked = { ...keeping, kind: 'package', origin: { ...origin, licence: 'mine' } } as const;
    const { faults } = await work.ask(asked, 'faults');
    expect(faults).toEqual([{ field: 'licence', isFuture: false }]);
  });

  it('can be imported again from its export', async () => {
    const work = new Work();
    const { source } = await work.open(rows.join('\n'));
    await work.ask({ ...importing, columns: source.recognised }, 'imported');
    const { result } = await work.ask({ ...importing, columns: source.recognised }, 'imported');
    for (const kind of ['pairs', 'lines'] as const) {
      const { file } = await work.ask({ ...keeping, kind, origin: {} }, 'kept');
      const again = await work.open(await file.text());
      const { columns, recognised } = again.source;
      expect(columns).toContain('name1');
      const read = await work.ask({ ...importing, columns: recognised }, 'imported');
      expect(read.result.register).toEqual(result.register);
      await work.open(rows.join('\n'));
      await work.ask({ ...importing, columns: source.recognised }, 'imported');
    }
  });

  it('exports the refused rows unchanged, with the reason', async () => {
    const work = new Work();
    const { source } = await work.open(rows.join('\n'));
    await work.ask({ ...importing, columns: source.recognised }, 'imported');
    const { file } = await work.ask({ ...keeping, kind: 'refused', origin: {} }, 'kept');
    const lines = (await file.text()).trimEnd().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain('Osch');
    expect(lines[1]).toContain('are one place');
  });

  it('of partners only is located by the gazetteer, with a given first end', async () => {
    const work = new Work();
    const { source } = await work.open('Partner city,Country\nPerm,Russia\n');
    const asked = { ...importing, columns: source.recognised };
    const { result } = await work.ask({ ...asked, home: 'Osh, KG' }, 'imported');
    expect(result.register.places.map(({ name }) => name)).toEqual(['Osh', 'Perm']);
    await work.ask({ ...asked, home: 'Nowhere, KG' }, 'noHome');
  });

  it('reports faulty files, and that the gazetteer failed to load', async () => {
    const work = new Work();
    const pdf = new TextEncoder().encode('%PDF-1.7');
    const request = { type: 'open', bytes: pdf.buffer, options: {}, folder: 'x:/' } as const;
    const { problem } = await work.ask(request, 'refused');
    expect(problem.code).toBe('pdf');
    vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
    const other = new Work();
    const { source } = await other.open(rows.join('\n'));
    await other.ask({ ...importing, columns: source.recognised }, 'noPlaces');
  });
});

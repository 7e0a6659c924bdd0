import { EventEmitter, once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createLogger, createServer, type HotPayload, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Atlas } from '../../core/domain/atlas';
import { atlasFormat } from '../../core/domain/atlas-files';
import { decodeAtlas } from '../../core/domain/decode-atlas';
import { soundRecords } from '../compiler/fixtures/sound-records';
import { pinFiles } from '../compiler/pins/pin-files';
import { records } from './records-plugin';
import { writeInto } from './site-files';

/** In milliseconds: starting Vite may be slow on a busy machine. */
const testTimeout = 120_000;
vi.setConfig({ testTimeout });

let root = '';

beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'atlas-site-')));
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Atlas</title>');
  for (const [path, text] of soundRecords()) writeRecord(path, text);
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

function writeRecord(path: string, text: string): void {
  writeInto(root, `records/${path}`, text);
}

async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(join(root, 'records', path), 'utf8');
  expect(text).toContain(from);
  writeRecord(path, text.replace(from, to));
}

/** A logger that only collects its messages. */
function quietLogger(): { logger: ReturnType<typeof createLogger>; lines: string[] } {
  const lines: string[] = [];
  const logger = createLogger('silent');
  for (const level of ['info', 'warn', 'warnOnce', 'error'] as const) {
    logger[level] = (message: string) => void lines.push(message);
  }
  return { logger, lines };
}

describe('a build', () => {
  const buildSite = (base = '/') =>
    build({
      root,
      base,
      configFile: false,
      customLogger: quietLogger().logger,
      plugins: [records('records')],
    });

  it('has the compiled records under data/', async () => {
    await buildSite();
    const files = await readdir(join(root, 'dist', 'data'), { recursive: true });
    expect(files).toContain('atlas.json');
    expect(files).toContain('events.csv');
    expect(files).toContain(join('pairs', 'bishkek--moscow.json'));
    const atlas = JSON.parse(await readFile(join(root, 'dist', 'data', 'atlas.json'), 'utf8'));
    expect(decodeAtlas(atlas).places.size).toBe(4);
  });

  it('lists no pins where there are none', async () => {
    await buildSite();
    const list = await readFile(join(root, 'dist', 'data', 'pins.json'), 'utf8');
    expect(JSON.parse(list)).toEqual({ pins: [] });
  });

  it('brings the pins along, and not one that was changed', async () => {
    const outputs = new Map([['pairs/a--b.json', '{}\n']]);
    const pin = join(root, 'pins', '2026-01-31');
    await mkdir(join(pin, 'pairs'), { recursive: true });
    for (const [path, text] of pinFiles(outputs, '2026-01-31', '1.2.3')) {
      await writeFile(join(pin, path), text);
    }
    await buildSite();
    const data = join(root, 'dist', 'data');
    expect(JSON.parse(await readFile(join(data, 'pins.json'), 'utf8'))).toEqual({
      pins: [{ day: '2026-01-31', format: atlasFormat, version: '1.2.3' }],
    });
    const copy = join(data, 'pinned', '2026-01-31', 'pairs', 'a--b.json');
    expect(await readFile(copy, 'utf8')).toBe('{}\n');

    await writeFile(join(pin, 'pairs', 'a--b.json'), '{ }\n');
    await expect(buildSite()).rejects.toThrow(/2026-01-31 has been changed/);
  });

  it('stops with every problem and leaves the site that was built last', async () => {
    await buildSite();
    await edit('places/suva.json', '"FJ"', '"QX"');
    await edit('topics.json', '"Health"', '"Health",,');
    await expect(buildSite()).rejects.toThrow(
      /unknown-country[\s\S]*json-syntax|json-syntax[\s\S]*unknown-country/,
    );
    const atlas = JSON.parse(await readFile(join(root, 'dist', 'data', 'atlas.json'), 'utf8'));
    expect(decodeAtlas(atlas).places.size).toBe(4);
  });
});

describe('a development server', () => {
  let vite: ViteDevServer;
  let http: Server;
  let lines: string[];
  const sent = new EventEmitter();

  /** Waits for the next message to open pages that satisfies a condition. */
  function message(isWanted: (payload: HotPayload) => boolean): Promise<HotPayload> {
    return new Promise((resolve) => {
      const listen = (payload: HotPayload) => {
        if (!isWanted(payload)) return;
        sent.off('message', listen);
        resolve(payload);
      };
      sent.on('message', listen);
    });
  }
  const isChange = (payload: HotPayload) =>
    payload.type === 'custom' && payload.event === 'atlas:changed';
  const isError = (payload: HotPayload) => payload.type === 'error';

  async function request(path: string): Promise<Response> {
    const address = http.address();
    if (address === null || typeof address === 'string') throw new Error('not listening');
    return fetch(`http://127.0.0.1:${address.port}${path}`);
  }

  async function servedPlaces(): Promise<Atlas['places']> {
    return decodeAtlas(await (await request('/data/atlas.json')).json()).places;
  }

  /** `isBlind`: its watcher notices nothing. */
  async function start({ base = '/', isBlind = false } = {}): Promise<void> {
    const quiet = quietLogger();
    lines = quiet.lines;
    vite = await createServer({
      root,
      base,
      configFile: false,
      appType: 'mpa',
      customLogger: quiet.logger,
      server: { middlewareMode: true, ws: false, ...(isBlind && { watch: null }) },
      plugins: [records('records')],
    });
    const send = vite.ws.send.bind(vite.ws);
    vite.ws.send = (payload: HotPayload | string, data?: unknown) => {
      if (typeof payload === 'string') send(payload, data);
      else {
        sent.emit('message', payload);
        send(payload);
      }
    };
    http = createHttpServer(vite.middlewares).listen(0, '127.0.0.1');
    await once(http, 'listening');
  }

  afterEach(async () => {
    http.close();
    await vite.close();
  });

  it('serves the compiled records from memory, as what they are', async () => {
    await start();
    const atlas = await request('/data/atlas.json?t=1');
    expect(atlas.status).toBe(200);
    expect(atlas.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(atlas.headers.get('cache-control')).toBe('no-cache');
    expect(atlas.headers.get('access-control-allow-origin')).toBe('*');
    expect(decodeAtlas(await atlas.json()).places.size).toBe(4);
    const csv = await request('/data/places.csv');
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const geojson = await request('/data/pairs.geojson');
    expect(geojson.headers.get('content-type')).toBe('application/geo+json; charset=utf-8');
    expect((await request('/data/pairs/none.json')).status).toBe(404);
    expect(await readdir(root)).not.toContain('dist');
  });

  it('serves them below the base of the site', async () => {
    await start({ base: '/atlas/' });
    expect((await request('/atlas/data/atlas.json')).status).toBe(200);
    expect((await request('/data/atlas.json')).status).toBe(404);
  });

  it('serves an edited record and notifies open pages', async () => {
    await start();
    const changed = message(isChange);
    await edit('places/suva.json', '"Suva"', '"Suva city"');
    await changed;
    expect((await servedPlaces()).get('suva')?.names.en).toBe('Suva city');
  });

  it('notices what changed before it watched the records', async () => {
    await start({ isBlind: true });
    await edit('places/suva.json', '"Suva"', '"Suva city"');
    const changed = message(isChange);
    vite.watcher.emit('ready');
    await changed;
    expect((await servedPlaces()).get('suva')?.names.en).toBe('Suva city');
  });

  it('keeps the last sound records while one is broken, shows where, and recovers', async () => {
    await start();
    const refused = message(isError);
    await edit('places/suva.json', '"FJ"', '"QX"');
    const payload = await refused;
    if (payload.type !== 'error') throw new Error('no error was shown');
    const { err } = payload;
    expect(err.message).toContain('The records have 1 error');
    expect(err.message).toContain('"QX" is not a country code of ISO 3166-1');
    expect(err.message).toContain('→ write its two capital letters');
    expect(err.loc).toEqual({
      file: join(root, 'records', 'places', 'suva.json'),
      line: 8,
      column: 14,
    });
    expect(err.frame).toContain('8 |   "country": "QX",');
    expect(lines.join('\n')).toContain('unknown-country');
    expect((await servedPlaces()).get('suva')?.country).toBe('FJ');

    const changed = message(isChange);
    const cleared = message(({ type }) => type === 'update');
    await edit('places/suva.json', '"QX"', '"FJ"');
    expect(await cleared).toEqual({ type: 'update', updates: [] });
    await changed;
  });

  it('notices records that are added and removed', async () => {
    await start();
    const added = message(isChange);
    const osh = {
      $schema: '../schema/place.json',
      kind: 'city',
      names: { en: 'Osh' },
      country: 'KG',
      coordinates: [72.79, 40.53],
    };
    writeRecord('places/osh.json', JSON.stringify(osh));
    await added;
    expect((await servedPlaces()).size).toBe(5);
    const removed = message(isChange);
    await rm(join(root, 'records', 'places', 'osh.json'));
    await removed;
    expect((await servedPlaces()).size).toBe(4);
  });

  it('that starts with broken records has nothing to serve until they are fixed', async () => {
    await edit('places/suva.json', '"FJ"', '"QX"');
    await start();
    expect((await request('/data/atlas.json')).status).toBe(503);
    expect(lines.join('\n')).toContain('unknown-country');
    const changed = message(isChange);
    await edit('places/suva.json', '"QX"', '"FJ"');
    await changed;
    expect((await request('/data/atlas.json')).status).toBe(200);
  });
});

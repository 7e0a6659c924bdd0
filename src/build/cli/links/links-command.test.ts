import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../command';
import { misbehaving, type RunningServer, serve } from './fixtures/misbehaving-server';
import { linksCommandIn } from './links-command';

/** Responses may be slow on a busy machine. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const day = 24 * 60 * 60 * 1000;
let server: RunningServer;
let archive: RunningServer;
let work = '';
let now = 0;
let steps: string[] = [];

beforeAll(async () => {
  server = await serve(misbehaving());
  archive = await serve((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://loopback.test').searchParams.get('url') ?? '';
    const copy = {
      available: true,
      status: '200',
      url: `http://web.archive.org/web/2017/${asked}`,
    };
    const closest =
      asked.endsWith('/missing') || asked.endsWith('/article') ? { closest: copy } : {};
    response.writeHead(asked.endsWith('/forbidden') ? 503 : 200);
    response.end(JSON.stringify({ archived_snapshots: closest }));
  });
});

afterAll(async () => {
  await Promise.all([server.close(), archive.close()]);
});

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'atlas-links-'));
  now = Date.parse('2026-11-22T12:00:00Z');
  steps = [];
});

afterEach(async () => {
  await rm(work, { recursive: true });
});

/** A records folder with one article for each path of the server. */
async function articlesAt(...paths: string[]): Promise<string> {
  const directory = join(work, 'data');
  for (const path of paths) {
    const file = join(directory, 'articles', `${path.slice(1)}.json`);
    await mkdir(dirname(file), { recursive: true });
    const article = {
      $schema: '../schema/article.json',
      url: `${server.origin}${path}`,
      title: 'Mayors meet',
      publisher: 'Example',
      published: '2017-07-06',
      language: 'en',
      ...(path === '/removed' ? { archived: 'https://archive.example/removed' } : {}),
    };
    await writeFile(file, JSON.stringify(article));
  }
  return directory;
}

async function links(...args: string[]) {
  const out: string[] = [];
  const command = linksCommandIn({
    sleep: async () => {},
    now: () => now,
    progress: (total) => ({
      step: (message) => steps.push(`${message} of ${total}`),
      end: () => {},
    }),
    timeLimit: 60_000,
  });
  const options = ['--cache', join(work, 'cache.json')];
  const question = ['--archive', `${archive.origin}/wayback/available`];
  const code = await command.run([...args, ...options, ...question], {
    out: (text) => out.push(text),
    error: (text) => out.push(text),
    isColoured: false,
  });
  return { code, out: out.join('\n') };
}

async function resultsOf(...args: string[]) {
  const { out } = await links(...args, '--format', 'json');
  const { results } = JSON.parse(out) as { results: { file: string; [key: string]: unknown }[] };
  return new Map(results.map((result) => [result.file, result]));
}

function requestsFor(path: string): number {
  return server.requests.filter((request) => request.endsWith(` ${path}`)).length;
}

describe('data links', () => {
  it('reports what is lost first, proposes copies, and ends with 0', async () => {
    const directory = await articlesAt('/article', '/missing', '/forbidden', '/moved', '/removed');
    const { code, out } = await links(directory);
    expect(code).toBe(0);
    expect(out).toBe(`missing: the server reports that the page does not exist
  ${directory}/articles/missing.json
      ${server.origin}/missing  404
      → write "archived": "https://web.archive.org/web/2017/${server.origin}/missing"
  ${directory}/articles/removed.json
      ${server.origin}/removed  410

moved: the address redirects
  ${directory}/articles/moved.json
      ${server.origin}/moved  200
      ⇒ ${server.origin}/article

guarded: answers, but not to a program: look with a browser
  ${directory}/articles/forbidden.json
      ${server.origin}/forbidden  403

reachable, with a copy that the record could name:
  ${directory}/articles/article.json
      → write "archived": "https://web.archive.org/web/2017/${server.origin}/article"

The archive did not respond for 1 of them: try again later.

${directory}: 5 addresses: 1 reachable, 1 guarded, 1 moved, 2 missing`);
  });

  it('gives programs JSON', async () => {
    const directory = await articlesAt('/missing', '/moved');
    const results = await resultsOf(directory);
    expect(results.get('articles/missing.json')).toEqual({
      file: 'articles/missing.json',
      address: `${server.origin}/missing`,
      finding: 'missing',
      status: 404,
      movedTo: null,
      detail: null,
      daysOld: 0,
      archiveCopy: `https://web.archive.org/web/2017/${server.origin}/missing`,
      lost: true,
    });
    expect(results.get('articles/moved.json')).toMatchObject({ finding: 'moved', lost: false });
  });

  it('reports progress', async () => {
    await links(await articlesAt('/article'), '--no-archive');
    expect(steps).toEqual([`reachable  ${server.origin}/article of 1`]);
  });

  it('remembers an answer for a week, and asks again for what was lost', async () => {
    const directory = await articlesAt('/kept', '/removed');
    const removedBefore = requestsFor('/removed');
    await links(directory);
    now += 2 * day;
    const later = await resultsOf(directory);
    expect(requestsFor('/kept')).toBe(1);
    expect(requestsFor('/removed') - removedBefore).toBe(4);
    expect(later.get('articles/kept.json')).toMatchObject({ daysOld: 2 });
    now += 6 * day;
    await links(directory);
    expect(requestsFor('/kept')).toBe(2);
  });

  it('checks again with the option for it', async () => {
    const directory = await articlesAt('/again');
    await links(directory);
    await links(directory, '--fresh');
    expect(requestsFor('/again')).toBe(2);
  });

  it('does not trip over a cache that it cannot read', async () => {
    await writeFile(join(work, 'cache.json'), '{"version":0');
    const results = await resultsOf(await articlesAt('/article'));
    expect(results.size).toBe(1);
  });

  it('does not ask the archive if switched off, or if a record names a copy', async () => {
    const before = archive.requests.length;
    await links(await articlesAt('/article'), '--no-archive');
    await rm(join(work, 'data'), { recursive: true });
    await links(await articlesAt('/removed'));
    expect(archive.requests.length).toBe(before);
  });

  it.each([
    ['--format', 'xml', "Unknown format 'xml'"],
    ['--frob', '', "Unknown option '--frob'"],
  ])('refuses %s %s', async (flag, value, message) => {
    const failed = links(await articlesAt('/article'), flag, ...(value === '' ? [] : [value]));
    await expect(failed).rejects.toThrow(UsageError);
    await expect(failed).rejects.toThrow(message);
  });
});

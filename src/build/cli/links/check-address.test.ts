import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { checkAddress, pauseOfHeader } from './check-address';
import { misbehaving, type RunningServer, serve } from './fixtures/misbehaving-server';

/** Tests only wait for servers that never respond. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** In milliseconds: longer than any response takes on the slowest machine. `silence` is for servers that never respond. */
const generousLimit = 60_000;
const silence = 300;

let server: RunningServer;
let pauses: number[] = [];

beforeAll(async () => {
  server = await serve(misbehaving());
});

afterAll(async () => {
  await server.close();
});

beforeEach(() => {
  pauses = [];
});

function check(path: string, timeLimit = generousLimit) {
  const sleep = async (milliseconds: number) => {
    pauses.push(milliseconds);
  };
  return checkAddress(`${server.origin}${path}`, { sleep, timeLimit, retries: 2 });
}

function requestsOf(path: string): string[] {
  return server.requests.filter((request) => request.endsWith(` ${path}`));
}

describe('an address', () => {
  it('that answers is asked for its head only', async () => {
    expect(await check('/article')).toMatchObject({ finding: 'reachable', status: 200 });
    expect(requestsOf('/article')).toEqual(['HEAD /article']);
    expect(pauses).toEqual([]);
  });

  it.each([
    ['/missing', 'missing', 404],
    ['/removed', 'missing', 410],
    ['/forbidden', 'guarded', 403],
  ])('%s is %s', async (path, finding, status) => {
    expect(await check(path)).toMatchObject({ finding, status });
    expect(requestsOf(path)).toEqual([`HEAD ${path}`, `GET ${path}`]);
    expect(pauses).toEqual([]);
  });

  it('that refuses HEAD is asked with GET', async () => {
    expect(await check('/no-head')).toMatchObject({ finding: 'reachable', status: 200 });
  });

  it('is believed as soon as it answers, however slowly its body comes', async () => {
    expect(await check('/slow-body')).toMatchObject({ finding: 'reachable', status: 200 });
  });

  it('that is silent is given up, after two more tries', async () => {
    expect(await check('/hangs', silence)).toMatchObject({ finding: 'silent', status: null });
    expect(pauses).toEqual([2000, 8000]);
  });

  it('that breaks off is unreachable', async () => {
    expect(await check('/resets')).toMatchObject({ finding: 'unreachable', status: null });
    expect(pauses).toEqual([2000, 8000]);
  });

  it('without a listening server is unreachable', async () => {
    const closed = await serve(misbehaving());
    await closed.close();
    const manners = { sleep: async () => {}, timeLimit: generousLimit, retries: 0 };
    expect(await checkAddress(`${closed.origin}/`, manners)).toMatchObject({
      finding: 'unreachable',
      detail: 'ECONNREFUSED',
    });
  });

  it('without TLS is insecure, and not requested again', async () => {
    const secure = server.origin.replace('http:', 'https:');
    const manners = { sleep: async () => {}, timeLimit: generousLimit, retries: 2 };
    const outcome = await checkAddress(`${secure}/`, manners);
    expect(outcome).toMatchObject({ finding: 'insecure', detail: expect.stringContaining('SSL') });
  });

  it('that is busy is asked again after the time it names', async () => {
    expect(await check('/busy-once')).toMatchObject({ finding: 'reachable' });
    expect(pauses).toEqual([7000]);
  });

  it('that stays busy is no failure', async () => {
    expect(await check('/always-busy')).toMatchObject({ finding: 'guarded', status: 429 });
    expect(pauses).toEqual([2000, 8000]);
    // After "too many requests", there is no immediate GET.
    expect(new Set(requestsOf('/always-busy'))).toEqual(new Set(['HEAD /always-busy']));
  });

  it('that wants to be left alone for hours is', async () => {
    expect(await check('/busy-for-hours')).toMatchObject({ finding: 'guarded' });
    expect(requestsOf('/busy-for-hours')).toHaveLength(1);
    expect(pauses).toEqual([]);
  });

  it('whose server fails once is asked again', async () => {
    expect(await check('/recovers')).toMatchObject({ finding: 'reachable', status: 200 });
    expect(pauses).toEqual([2000]);
  });

  it('whose server keeps failing is failing', async () => {
    expect(await check('/broken')).toMatchObject({ finding: 'failing', status: 500 });
    expect(pauses).toEqual([2000, 8000]);
  });

  it.each(['/loop', '/endless'])('that redirects without end is a loop: %s', async (path) => {
    expect(await check(path)).toMatchObject({ finding: 'redirect-loop' });
  });

  it('that redirects says where to', async () => {
    const movedTo = `${server.origin}/article`;
    expect(await check('/moved')).toMatchObject({ finding: 'moved', status: 200, movedTo });
  });

  it('that redirects to nothing is missing', async () => {
    expect(await check('/moved-away')).toMatchObject({ finding: 'missing', status: 404 });
  });

  it('of something other than a page is reported as such', async () => {
    expect(await check('/archive-file')).toMatchObject({
      finding: 'other-content',
      detail: 'application/zip',
    });
  });
});

describe('a wish to be left alone', () => {
  const now = Date.parse('2026-11-22T00:00:00Z');

  it('is read in seconds and as a date', () => {
    expect(pauseOfHeader('120', now)).toBe(120_000);
    expect(pauseOfHeader('Sun, 22 Nov 2026 00:00:30 GMT', now)).toBe(30_000);
    expect(pauseOfHeader('Sun, 22 Nov 2020 00:00:30 GMT', now)).toBe(0);
    expect(pauseOfHeader('soon', now)).toBeNull();
    expect(pauseOfHeader(null, now)).toBeNull();
  });
});

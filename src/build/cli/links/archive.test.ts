import { afterEach, describe, expect, it } from 'vitest';
import { findCopy } from './archive';
import { type RunningServer, serve } from './fixtures/misbehaving-server';

let archive: RunningServer | undefined;

afterEach(async () => {
  await archive?.close();
});

/** A fake archive with the same response to every request. */
async function archiveSaying(body: string, status = 200) {
  archive = await serve((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  return { archive: `${archive.origin}/wayback/available`, timeLimit: 60_000 };
}

const copy = 'http://web.archive.org/web/20170707000000/https://news.example/1';
const snapshot = (closest: object) => JSON.stringify({ archived_snapshots: { closest } });

describe('the archive', () => {
  it('is asked for the copy nearest to the day of publication', async () => {
    const options = await archiveSaying(snapshot({ available: true, url: copy, status: '200' }));
    expect(await findCopy('https://news.example/1?a=b', '2017-07-06', options)).toEqual({
      copy: 'found',
      address: copy.replace('http:', 'https:'),
    });
    expect(archive?.requests).toEqual([
      'GET /wayback/available?url=https%3A%2F%2Fnews.example%2F1%3Fa%3Db&timestamp=20170706',
    ]);
  });

  it('is asked for any copy where no day is known', async () => {
    const options = await archiveSaying(snapshot({ available: true, url: copy }));
    await findCopy('https://news.example/1', null, options);
    expect(archive?.requests[0]).not.toContain('timestamp');
  });

  it.each([
    ['that it has none', '{"url":"x","archived_snapshots":{}}'],
    ['that it has a copy of an error', snapshot({ available: true, url: copy, status: '404' })],
    ['that a copy cannot be seen', snapshot({ available: false, url: copy, status: '200' })],
  ])('may say %s', async (_, body) => {
    const options = await archiveSaying(body);
    expect(await findCopy('https://news.example/1', null, options)).toEqual({ copy: 'none' });
  });

  it.each([
    ['fail', '{}', 503],
    ['talk nonsense', '<html>', 200],
    ['answer something else', '{"a":1}', 200],
  ])('may %s, which says nothing of the copy', async (_, body, status) => {
    const options = await archiveSaying(body, status);
    expect(await findCopy('https://news.example/1', null, options)).toEqual({ copy: 'unknown' });
  });
});

import { afterAll, describe, expect, it } from 'vitest';
import { contextOfSoundRecords } from '../../../test/sound-site';
import { drawPicture } from '../discovery/picture/picture-store';
import { pageMakers } from './page-makers';

describe('the makers of pages and pictures', () => {
  const context = contextOfSoundRecords();
  const makers = pageMakers(context);
  afterAll(() => makers.close());

  it('make on threads, of many things, what the main thread makes of the first', async () => {
    const page = { kind: 'place', id: 'bishkek' } as const;
    const made = await Promise.all(Array.from({ length: 30 }, () => makers.picture(page)));
    const expected = Buffer.from(drawPicture(page, context));
    expect(made.every((picture) => expected.equals(picture))).toBe(true);
  }, 60_000);

  it('tell what went wrong on a thread', async () => {
    await expect(makers.picture({ kind: 'place', id: 'atlantis' })).rejects.toThrow('atlantis');
  });
});

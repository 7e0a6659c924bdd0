import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseXml } from '../../../../test/parse-xml';
import { rooms } from '../../../../test/rooms';
import { contextOfSoundRecords } from '../../../../test/sound-site';
import { sampleStroke } from '../../../core/look/dashes';
import { palettes } from '../../../core/look/palette';
import { home } from '../addresses';
import { roomsBehind } from '../kept-files';
import { cardSvg } from './card-svg';
import { pictureStore } from './picture-store';

const context = contextOfSoundRecords();
const pair = { kind: 'pair', id: 'moscow--suva' } as const;

/** The texts in the order of the picture. */
function textsOf(svg: string): string[] {
  return [...parseXml(svg).querySelectorAll('svg > text')].map((text) => text.textContent ?? '');
}

describe('the picture of a page', () => {
  it('says whom it is about, since when and by how many articles', () => {
    expect(textsOf(cardSvg(pair, context))).toEqual([
      'Sister City Atlas',
      'Moscow\u00A0–',
      'Suva',
      'Москва – Сува',
      'Ended in 2010, agreement since 27 June 1997',
      '1 article',
    ]);
    expect(textsOf(cardSvg({ kind: 'place', id: 'bishkek' }, context))).toEqual([
      ...['Sister City Atlas', 'Bishkek', 'Бишкек', '1 partner since 2017', '2 articles'],
    ]);
    expect(textsOf(cardSvg(home, context)).slice(-3)).toEqual([
      '3 relationships',
      '6 events',
      '2 articles',
    ]);
  });

  it('shows the pair alone, in the colour and line of its tie', () => {
    const picture = parseXml(cardSvg(pair, context));
    const mark = [...picture.documentElement.children].find(({ tagName }) => tagName === 'path');
    // Ended: dashed.
    expect(mark?.getAttribute('stroke')).toBe(palettes.light.agreement);
    expect(mark?.getAttribute('stroke-dasharray')).toBe(sampleStroke('ended', 3).dashes.join(' '));
    const labels = [...picture.querySelectorAll('g text')].map((text) => text.textContent);
    expect(labels).not.toContain('Bishkek');
  });
});

describe('the store of pictures', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atlas-pictures-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('draws a picture once, and removes pictures that are no longer requested', async () => {
    const store = pictureStore(folder);
    const png = Buffer.from(await store.picture(pair, context));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    const [name = ''] = await readdir(folder);

    // The store returns whatever the file contains now.
    await writeFile(join(folder, name), 'kept');
    expect(Buffer.from(await store.picture(pair, context)).toString()).toBe('kept');

    const next = pictureStore(folder);
    await next.picture({ kind: 'pair', id: 'suva--un' }, context);
    expect(await readdir(folder)).toHaveLength(2);
    await next.prune();
    expect(await readdir(folder)).toHaveLength(1);
    expect(await readdir(folder)).not.toContain(name);
  });

  it('redraws all of them when code that draws them has changed', async () => {
    const behind = new Set<string>();
    const add = (room: string) => {
      behind.add(room);
      for (const other of rooms[room]?.rooms ?? []) add(other);
    };
    add('build/discovery');
    expect(await roomsBehind('build/discovery')).toEqual(behind);
    expect(behind).toContain('build/basemap');
  });

  it('draws another one when what it shows has changed', async () => {
    const store = pictureStore(folder);
    await store.picture(pair, context);
    const moscow = context.atlas.pairs.get(pair.id)?.ends[0];
    if (moscow === undefined) throw new Error('there is no such pair');
    const scenePairs = new Map(context.scenePairs);
    const scenePair = scenePairs.get(pair.id);
    if (scenePair === undefined) throw new Error('the pair is not shown');
    scenePairs.set(pair.id, { ...scenePair, standing: 'in-force' });
    await store.picture(pair, { ...context, scenePairs });
    expect(await readdir(folder)).toHaveLength(2);
  });
});

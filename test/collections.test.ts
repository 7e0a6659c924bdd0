/** The collections that editors wrote, opened as readers open them. */
import { describe, expect, it } from 'vitest';
import { dayOf } from '../src/core/domain/day';
import { decodeAtlas } from '../src/core/domain/decode-atlas';
import { languages } from '../src/core/domain/language';
import { parseAddress, writeAddress } from '../src/core/view/address';
import { composeScene } from '../src/core/view/scene';
import { settleView } from '../src/core/view/settle-view';
import { compiledRealRecords } from './real-records';

const { outputs } = await compiledRealRecords();
if (outputs === null) throw new Error('the records have errors');
const atlas = decodeAtlas(JSON.parse(outputs.get('atlas.json') ?? ''));
const today = dayOf(2026, 11, 22);

describe('the collections', () => {
  it('begin with the relationships of the first articles', () => {
    const [first] = atlas.collections;
    expect(first?.id).toBe('start-here');
    expect(first?.pairs.map(({ id }) => id)).toEqual([
      'bishkek--moscow',
      'jalal-abad--krasnoyarsk',
      'beijing--moscow',
      'almaty--un',
    ]);
  });

  it.each(atlas.collections)('have a title and a text in every language: $id', (collection) => {
    for (const language of languages) {
      expect(collection.title[language]).toBeTruthy();
      expect(collection.text[language]).toBeTruthy();
    }
  });

  it.each(atlas.collections)('open a view that the atlas knows all of: $id', ({ view }) => {
    const parsed = parseAddress(`?${view}`);
    const settled = settleView(parsed.view, atlas);
    expect([...parsed.notices, ...settled.notices]).toEqual([]);
    // No part of it is ignored: the view gives the same address again.
    expect(decodeURIComponent(writeAddress(settled.view)).slice(1).split('&').toSorted()).toEqual(
      view.split('&').toSorted(),
    );
  });

  it.each(atlas.collections)('open a view with something to see: $id', ({ view }) => {
    const scene = composeScene(atlas, parseAddress(`?${view}`).view, today);
    expect(scene.pairs.filter(({ emphasis }) => emphasis !== 'faded')).not.toEqual([]);
  });
});

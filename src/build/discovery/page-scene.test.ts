import { describe, expect, it } from 'vitest';
import { contextOfMadeUpRecords } from '../../../test/sound-site';
import { isSubjectPage } from '../../core/view/page-path';
import { pagesOf } from './page-kinds/page-kinds';
import { sceneOfPage } from './page-scene';

describe('the scene of a page', () => {
  const context = contextOfMadeUpRecords(150);
  const { atlas, hintedPairs } = context;
  const pages = pagesOf(atlas);

  it('selects all ties of its own, and hints at a few others', () => {
    for (const page of pages) {
      if (!isSubjectPage(page)) continue;
      const scene = sceneOfPage(page, context);
      const own = scene.pairs.filter(({ emphasis }) => emphasis === 'selected');
      const expected =
        page.kind === 'pair'
          ? [page.id]
          : (atlas.pairsByPlace.get(page.id) ?? []).map(({ id }) => id);
      expect(own.map(({ pair }) => pair.id).toSorted()).toEqual(expected.toSorted());
      expect(scene.pairs.length - own.length).toBeLessThanOrEqual(hintedPairs.length);
    }
  });

  it('looks like a part of all of them', () => {
    for (const page of pages) {
      const { resting, pairs } = sceneOfPage(page, context);
      expect(resting).toBe(context.scene.resting);
      if (!isSubjectPage(page)) continue;
      expect(
        pairs.every(({ emphasis, fullFrom }) => (emphasis === 'selected') === (fullFrom === 0)),
      ).toBe(true);
    }
  });

  it('knows how many ties a place has, drawn or not', () => {
    for (const page of pages) {
      for (const { place, degree } of sceneOfPage(page, context).places) {
        expect(degree).toBe(atlas.pairsByPlace.get(place.id)?.length);
      }
    }
  });

  it('is the same for all languages of a page', () => {
    for (const page of pages) {
      expect(sceneOfPage(page, context)).toBe(sceneOfPage(page, context));
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../core/domain/atlas';
import { dayOf } from '../../core/domain/day';
import { english } from '../../core/i18n/words.fixture';
import { palettes } from '../../core/look/palette';
import { anyAtlas, anyFilters, anySelection, anyView } from '../../core/view/arbitraries.fixture';
import { composeScene } from '../../core/view/scene';
import { documentedRows } from '../list/documented-rows';
import { shownArticles } from '../list/shown-articles';
import { arcsOfScene } from '../map/arcs-of-scene';
import { placeFeatures } from '../map/place-features';

const today = dayOf(2026, 11, 22);

/** The articles of the generated atlases. */
const articles = ['one', 'ru-two', 'zh-three'].map(
  (id): Article => ({
    id,
    url: `https://${id}.example`,
    title: id,
    publisher: id,
    published: null,
    language: 'en',
  }),
);

/** Any view of an atlas, with filters and a selection that may match something. */
const anyUse = fc
  .tuple(anyAtlas, anyView, anyFilters, anySelection)
  .map(([atlas, view, filters, selection]) => ({
    atlas,
    view: { ...view, filters, selection },
  }));

describe('map and list never disagree', () => {
  it('on which relationships there are, their ties, standing, weight and emphasis', () => {
    fc.assert(
      fc.property(anyUse, ({ atlas, view }) => {
        const scene = composeScene(atlas, view, today);
        const drawn = arcsOfScene(scene, palettes.light).map(
          ({ id, tie, standing, weight, emphasis }) => ({ id, tie, standing, weight, emphasis }),
        );
        const listed = documentedRows(atlas, scene, english, view.sort).map(({ scenePair }) => ({
          id: scenePair.pair.id,
          tie: scenePair.tie,
          standing: scenePair.standing,
          weight: scenePair.events.length,
          emphasis: scenePair.emphasis,
        }));
        expect(listed).toHaveLength(drawn.length);
        expect(new Set(listed.map((row) => JSON.stringify(row)))).toEqual(
          new Set(drawn.map((arc) => JSON.stringify(arc))),
        );
      }),
    );
  });

  it('on which places are connected', () => {
    fc.assert(
      fc.property(anyUse, ({ atlas, view }) => {
        const scene = composeScene(atlas, view, today);
        const listed = new Set(
          documentedRows(atlas, scene, english, view.sort).flatMap(({ scenePair }) =>
            scenePair.pair.ends.map(({ id }) => id),
          ),
        );
        const alone = scene.places
          .filter(({ degree }) => degree === 0)
          .map(({ place }) => place.id);
        const drawn = placeFeatures(scene.places).features.map(({ properties }) => properties?.id);
        expect(new Set(drawn)).toEqual(new Set([...listed, ...alone]));
        // A place without a relationship is only drawn if it is selected.
        expect(view.selection.type === 'none' ? alone : []).toEqual([]);
      }),
    );
  });

  it('on the articles behind them', () => {
    fc.assert(
      fc.property(anyUse, ({ atlas, view }) => {
        const scene = composeScene(atlas, view, today);
        const rows = shownArticles(scene, articles, 'en', (tag) => tag, view.sort);
        expect(rows).toHaveLength(scene.articleCount);
        const documented = new Set(
          rows.flatMap(({ pairs }) => pairs.map(({ scenePair }) => scenePair.pair.id)),
        );
        expect(documented).toEqual(new Set(arcsOfScene(scene, palettes.dark).map(({ id }) => id)));
      }),
    );
  });
});

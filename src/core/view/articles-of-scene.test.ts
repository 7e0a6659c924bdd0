import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../domain/atlas';
import { anyAtlas, anyFilters, anySelection } from './arbitraries.fixture';
import { articlesOfScene } from './articles-of-scene';
import { atlasOf, event, today, viewOf, years } from './atlas.fixture';
import { composeScene } from './scene';
import { defaultView } from './view';

function article(id: string): Article {
  return {
    id,
    url: `https://${id}.example`,
    title: id,
    publisher: id,
    published: null,
    language: 'en',
  };
}

const articles = ['one', 'ru-two', 'zh-three', 'unused'].map(article);

describe('the articles of a scene', () => {
  it('are those of the events that pass the filters, each with its pairs', () => {
    const atlas = atlasOf({
      'bishkek--moscow': [
        event('meeting', '2017', { articles: ['one'] }),
        event('meeting', '2001', { articles: ['zh-three'] }),
      ],
      'beijing--moscow': [event('visit', '2017', { articles: ['one', 'ru-two'] })],
    });
    const scene = composeScene(atlas, viewOf(years(2017)), today);
    expect(
      articlesOfScene(scene, articles).map((found) => [
        found.article.id,
        found.pairs.map(({ pair }) => pair.id),
      ]),
    ).toEqual([
      ['one', ['bishkek--moscow', 'beijing--moscow']],
      ['ru-two', ['beijing--moscow']],
    ]);
  });

  it('are as many as the scene says', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, anySelection, (atlas, filters, selection) => {
        const scene = composeScene(atlas, { ...defaultView, filters, selection }, today);
        expect(articlesOfScene(scene, articles)).toHaveLength(scene.articleCount);
      }),
    );
  });
});

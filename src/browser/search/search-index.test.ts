import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawAtlas } from '../../core/domain/atlas-files';
import { decodeAtlas } from '../../core/domain/decode-atlas';
import type { Headline } from '../../core/domain/headline';
import { createSearchIndex } from './search-index';

/** In milliseconds: property tests may be slow on a busy machine. */
const testTimeout = 600_000;

type RawPlace = RawAtlas['places'][number];

function place(id: string, names: RawPlace['names'], aliases: string[] = []): RawPlace {
  return { id, kind: 'city', names, aliases, country: 'KG', coordinates: [70, 40] };
}

function pair(id: string): RawAtlas['pairs'][number] {
  return { id, events: [{ kind: 'visit', date: '2001', topics: ['health'], articles: [] }] };
}

const atlas = decodeAtlas({
  format: 1,
  topics: [
    { id: 'health', names: { en: 'Health', ru: 'Здравоохранение', zh: '医疗卫生' } },
    { id: 'smart-city', names: { en: 'Smart city', ru: 'Умный город', zh: '智慧城市' } },
  ],
  places: [
    place('beijing', { en: 'Beijing', ru: 'Пекин', ky: 'Бээжин', kk: 'Бейжің', zh: '北京' }, [
      'Peking',
    ]),
    place('bishkek', { en: 'Bishkek', ru: 'Бишкек', kk: 'Бішкек', zh: '比什凯克' }, [
      'Frunze',
      'Фрунзе',
    ]),
    place('jalal-abad', { en: 'Jalal-Abad', ru: 'Джалал-Абад', ky: 'Жалал-Абад' }, [
      'Manas',
      'Манас',
    ]),
    place('krasnoyarsk', { en: 'Krasnoyarsk', ru: 'Красноярск', zh: '克拉斯诺亚尔斯克' }),
    place('moscow', { en: 'Moscow', ru: 'Москва', ky: 'Москва', kk: 'Мәскеу', zh: '莫斯科' }),
    place('new-york', { en: 'New York', ru: 'Нью-Йорк', zh: '纽约' }),
    place('osh', { en: 'Osh', ru: 'Ош', zh: '奥什' }),
  ],
  articles: [],
  pairs: [
    pair('beijing--moscow'),
    pair('bishkek--moscow'),
    pair('bishkek--new-york'),
    pair('jalal-abad--krasnoyarsk'),
    pair('moscow--osh'),
  ],
} satisfies RawAtlas);

const headlines: Headline[] = [
  { id: 'a', title: 'Mayors meet in the capital', publisher: '24.kg', language: 'en' },
  { id: 'b', title: 'Мэры двух столиц встретились', publisher: 'Вестник', language: 'ru' },
  { id: 'c', title: '莫斯科和北京市签署合作计划', publisher: '新华社', language: 'zh' },
  { id: 'd', title: 'Бир тууган шаар болушту', publisher: 'Кабар', language: 'ky' },
  { id: 'e', title: 'Боордош шаардан конок келди', publisher: 'Кабар', language: 'ky' },
];

const index = createSearchIndex(atlas, headlines);

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}

const places = (text: string) => idsOf(index.find(text, 10).places.items);
const pairs = (text: string) => idsOf(index.find(text, 10).pairs.items);
const topics = (text: string) => idsOf(index.find(text, 10).topics.items);
const articles = (text: string) => idsOf(index.find(text, 10).articles.items);

describe('a place', () => {
  it.each([
    ['Пекин', 'beijing'],
    ['北京', 'beijing'],
    ['pekin', 'beijing'],
    ['Beijing', 'beijing'],
    ['BEIJING', 'beijing'],
    ['moskva', 'moscow'],
    ['маскеу', 'moscow'],
    ['Manas', 'jalal-abad'],
    ['Manas Jalal', 'jalal-abad'],
    ['jalal abad', 'jalal-abad'],
    ['Djalalabad', 'jalal-abad'],
    ['比什', 'bishkek'],
    ['krasn', 'krasnoyarsk'],
    ['нью йорк', 'new-york'],
  ])('is found first by %s', (text, id) => {
    expect(places(text)[0]).toBe(id);
  });

  it.each([
    ['Bishkkek', 'bishkek'],
    ['Bihskek', 'bishkek'],
    ['Бишкик', 'bishkek'],
    ['Moskow', 'moscow'],
    ['Biejing', 'beijing'],
    ['krasnojarsk', 'krasnoyarsk'],
  ])('is found in spite of a slip: %s', (text, id) => {
    expect(places(text)[0]).toBe(id);
  });

  it(
    'is found by any of its names with a letter left out',
    () => {
      const named = [...atlas.places.values()].flatMap(({ id, names, aliases }) =>
        [...Object.values(names), ...aliases]
          .filter((name) => /^[\p{L}]{5,}$/u.test(name) && !/\p{Script=Han}/u.test(name))
          .map((name) => ({ id, name })),
      );
      fc.assert(
        fc.property(fc.constantFrom(...named), fc.nat(), ({ id, name }, position) => {
          const at = position % name.length;
          expect(places(name.slice(0, at) + name.slice(at + 1))).toContain(id);
        }),
      );
    },
    testTimeout,
  );

  it('is not what another name says exactly', () => {
    expect(places('Osh')).toEqual(['osh']);
  });
});

describe('a pair', () => {
  it.each([
    ['бишкек москва', 'bishkek--moscow'],
    ['Moscow Bishkek', 'bishkek--moscow'],
    ['москва ny', undefined],
    ['frunze new york', 'bishkek--new-york'],
    ['北京 莫斯科', 'beijing--moscow'],
    ['бишкик масква', 'bishkek--moscow'],
    ['Manas Krasnoyarsk', 'jalal-abad--krasnoyarsk'],
  ])('is found by names of its ends: %s', (text, id) => {
    expect(pairs(text)[0]).toBe(id);
  });

  it('is found by one of its ends, too', () => {
    expect(pairs('moscow').toSorted()).toEqual([
      'beijing--moscow',
      'bishkek--moscow',
      'moscow--osh',
    ]);
  });
});

describe('topics and articles', () => {
  it('are found in any language that they are written in', () => {
    expect(topics('здраво')).toEqual(['health']);
    expect(topics('智慧')).toEqual(['smart-city']);
    expect(articles('встретились мэры')).toEqual(['b']);
    expect(articles('签署')).toEqual(['c']);
    expect(articles('莫斯科')).toEqual(['c']);
  });

  it.each(['боордош', 'бир тууган', 'боордоштук'])(
    'are found by either of the two Kyrgyz words for sister cities: %s',
    (word) => {
      expect(articles(word).toSorted()).toEqual(['d', 'e']);
    },
  );

  it('are found by publisher', () => {
    expect(articles('24.kg')).toEqual(['a']);
    expect(articles('vestnik')).toEqual(['b']);
  });
});

describe('what is found', () => {
  it('is nothing for no text and for a text that nothing is like', () => {
    for (const text of ['', ' .', 'lorem ipsum']) {
      const { places, pairs, topics, articles } = index.find(text, 10);
      expect([places, pairs, topics, articles].map(({ total }) => total)).toEqual([0, 0, 0, 0]);
    }
  });

  it('is counted also beyond what is listed', () => {
    const { pairs } = index.find('moscow', 2);
    expect(pairs.items).toHaveLength(2);
    expect(pairs.total).toBe(3);
  });

  it(
    'is found whatever is typed',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), (text) => {
          const { places } = index.find(text, 10);
          expect(places.items.length).toBeLessThanOrEqual(places.total);
        }),
      );
    },
    testTimeout,
  );
});

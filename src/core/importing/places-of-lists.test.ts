/** The places of lists: their coordinates, which of them are one place, and their ids. */
import { describe, expect, it } from 'vitest';
import { header, importText, importTexts } from './import.fixture';
import { reportSummary } from './import-report';
import { remark } from './remark';

function listOf(...rows: string[]): string {
  return [header, ...rows].join('\n');
}

describe('coordinates that lie in the country only the other way round', () => {
  const wrongCountry = 'Berlin,Yemen,52.52,13.4,Testcity,Yemen,15.35,44.2';

  it('stay where other rows put the place', () => {
    const { places, outcomes } = importText(
      listOf(wrongCountry, 'Berlin,Germany,52.52,13.4,Warsaw,Poland,52.23,21.01'),
    );
    expect(places.map(({ name, country, coordinates }) => [name, country, ...coordinates])).toEqual(
      [
        ['Berlin', 'DE', 13.4, 52.52],
        ['Testcity', 'YE', 44.2, 15.35],
        ['Warsaw', 'PL', 21.01, 52.23],
      ],
    );
    expect(outcomes[0]?.remarks.map(({ reason }) => reason)).toEqual(['outside-country']);
  });

  it('are a wrong column where there are many of them', () => {
    const swapped = ['Aden', 'Bonn', 'Cork'].map(
      (name, row) => `${name},DE,${8 + row},51,Warsaw,PL,52.23,21.01`,
    );
    expect(() => importText(listOf(...swapped))).toThrow(
      'swapped-columns {"count":"3","all":"6","name":"Aden","country":"DE"',
    );
  });
});

describe('different towns on one point', () => {
  const register = () =>
    importText(
      listOf(
        'Northtown,DE,52.4,13.6,Faraway,FR,50.6,3.1',
        'Southtown,DE,52.4,13.6,Distant,ES,41.4,2.2',
        'Northtown,DE,52.4,13.6,Southtown,DE,52.4,13.6',
      ),
    );

  it('stay apart, also as a pair', () => {
    const { places, pairs, outcomes } = register();
    expect(places.map(({ name }) => name)).toEqual([
      'Distant',
      'Faraway',
      'Northtown',
      'Southtown',
    ]);
    expect(places.every(({ otherNames }) => otherNames.length === 0)).toBe(true);
    expect(pairs.map(({ ends }) => ends.join('--'))).toContain('northtown-de--southtown-de');
    expect(outcomes[0]?.remarks).toEqual([
      remark('shared-point', { name: 'Northtown', other: 'Southtown', more: '0' }),
    ]);
  });

  it('are named in short', () => {
    expect(reportSummary(register(), importTexts)).toContain(
      '52.4, 13.6: 2 places, "Northtown", "Southtown"',
    );
  });

  it.each([
    ['Besançon', 'Besancon'],
    ['Kyritz', 'City of Kyritz'],
    ['Kyritz', 'Municipality of Kyritz'],
    ['Kyritz', 'Kyritz (Brandenburg)'],
    ['札幌', '札幌市'],
    ['대전', '대전광역시'],
    ['Псков', 'город Псков'],
  ])('are one where their names agree: %s and %s', (one, other) => {
    const { places } = importText(
      listOf(`${one},DE,52.4,13.6,A,FR,50.6,3.1`, `${other},DE,52.4,13.6,B,ES,41.4,2.2`),
    );
    expect(places).toHaveLength(3);
  });

  it('are two where one name is that of a district here and of another there', () => {
    const { places } = importText(
      listOf('Mitte (Berlin),DE,52.4,13.6,A,FR,50,3', 'Mitte (Bremen),DE,52.4,13.6,B,ES,41,2'),
    );
    expect(places).toHaveLength(4);
  });
});

describe('one town whose coordinates differ a little', () => {
  it('is one place, and what repeats its pair is merged and said', () => {
    const { places, pairs, outcomes } = importText(
      listOf(
        'Anytown,DE,50.9422,6.9578,Elsewhere,FR,50.6,3.1',
        'Anytown,DE,50.94221,6.95781,Elsewhere,FR,50.6,3.1',
      ),
    );
    expect(places.map(({ id }) => id)).toEqual(['anytown-de', 'elsewhere-fr']);
    expect(pairs).toHaveLength(1);
    expect(outcomes[1]).toMatchObject({
      verdict: 'merged',
      remarks: [{ reason: 'repeated-pair' }, { reason: 'several-coordinates' }],
    });
  });

  it.each([
    ['another country', 'Anytown,BE,50.95,6.96'],
    ['further than 10 km away', 'Anytown,DE,50.94,7.15'],
  ])('is two in %s', (_, other) => {
    const { places } = importText(listOf('Anytown,DE,50.94,6.95,A,FR,50,3', `${other},B,ES,41,2`));
    expect(places).toHaveLength(4);
  });
});

describe('the ids of places', () => {
  const first = listOf(
    'Волгоград,RU,48.7,44.5,Elsewhere,FR,50.6,3.1',
    'Казань,RU,55.8,49.1,Elsewhere,FR,50.6,3.1',
    '札幌市,JP,43.06,141.35,Elsewhere,FR,50.6,3.1',
    'Springfield,US,40,-90,Elsewhere,FR,50.6,3.1',
  );
  const idsOf = (text: string, earlier = importText(first).places) =>
    Object.fromEntries(importText(text, earlier).places.map(({ id, name }) => [name, id]));

  it('are made of names in any script', () => {
    expect(idsOf(first, [])).toMatchObject({ Волгоград: 'volgograd-ru', Казань: 'kazan-ru' });
    expect(idsOf(first, []).札幌市).toMatch(/^place-[a-z0-9]+-jp$/);
    expect(idsOf(first, []).札幌市).toBe(idsOf(first.replace('札幌市', '札幌'), []).札幌);
  });

  it('are the same in the next import, whatever comes in between', () => {
    const second = `${first}\nSpringfield,US,44,-123,Elsewhere,FR,50.6,3.1\nПсков,RU,57.8,28.3,Elsewhere,FR,50.6,3.1`;
    const earlier = importText(first).places;
    const { places } = importText(second, earlier);
    for (const { id, coordinates } of earlier) {
      expect(places.find((place) => place.id === id)?.coordinates).toEqual(coordinates);
    }
    expect(places.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['pskov-ru', 'springfield-us', 'springfield-us-2']),
    );
  });

  it('are never those of places that have gone', () => {
    const other = listOf('Springfield,US,44,-123,Elsewhere,FR,50.6,3.1');
    expect(idsOf(other).Springfield).toBe('springfield-us-2');
  });

  it('go with a name that the list corrects', () => {
    const earlier = importText(first).places.map((place) =>
      place.name === 'Казань' ? { ...place, id: 'my-own' } : place,
    );
    expect(idsOf(first, earlier).Казань).toBe('my-own');
  });
});

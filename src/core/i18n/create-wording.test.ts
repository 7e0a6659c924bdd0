/** What dates, years, countries and distances read like in each language. */
import { describe, expect, it } from 'vitest';
import { requireEdtfDate, requireEdtfInterval } from '../domain/edtf';
import { type Language, languages } from '../domain/language';
import type { Wording } from './create-wording';
import { loadMessages } from './load-messages';
import { wordsIn } from './words';

const wordings = Object.fromEntries(
  await Promise.all(
    languages.map(
      async (language) =>
        [language, wordsIn(language, await loadMessages(language)).wording] as const,
    ),
  ),
) as Record<Language, Wording>;

/** A language that is not named has only to say something. */
type InLanguages = Readonly<Partial<Record<Language, string>>>;

describe('a date', () => {
  const cases: readonly [string, InLanguages][] = [
    [
      '1997-06-27',
      {
        en: '27 June 1997',
        ru: '27 июня 1997 г.',
        ky: '1997-жылдын 27-июну',
        kk: '1997 жылғы 27 маусым',
        zh: '1997年6月27日',
      },
    ],
    [
      '2020-12-07',
      {
        en: '7 December 2020',
        ru: '7 декабря 2020 г.',
        ky: '2020-жылдын 7-декабры',
        kk: '2020 жылғы 7 желтоқсан',
        zh: '2020年12月7日',
      },
    ],
    [
      '2017-07',
      {
        en: 'July 2017',
        ru: 'июль 2017 г.',
        ky: '2017-жылдын июлу',
        kk: '2017 жылғы шілде',
        zh: '2017年7月',
      },
    ],
    ['1995', { en: '1995', ru: '1995', ky: '1995-жыл', kk: '1995 жыл', zh: '1995年' }],
    [
      '199X',
      { en: '1990s', ru: '1990-е годы', ky: '1990-жылдар', kk: '1990 жылдар', zh: '1990年代' },
    ],
    [
      '1995~',
      {
        en: 'about 1995',
        ru: 'примерно 1995',
        ky: 'болжол менен 1995-жыл',
        kk: 'шамамен 1995 жыл',
        zh: '约1995年',
      },
    ],
    [
      '2017-07%',
      {
        en: 'about July 2017 (uncertain)',
        ru: 'примерно июль 2017 г. (предположительно)',
        ky: 'болжол менен 2017-жылдын июлу (күмөндүү)',
        kk: 'шамамен 2017 жылғы шілде (күмәнді)',
        zh: '约2017年7月（存疑）',
      },
    ],
  ];
  it.each(cases)('%s keeps its precision and its doubts in every language', (text, expected) => {
    const date = requireEdtfDate(text);
    expect(
      Object.fromEntries(languages.map((each) => [each, wordings[each].date(date)])),
    ).toMatchObject(expected);
  });

  it.each(languages)('has a different name for each month in %s', (language) => {
    const { date } = wordings[language];
    const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
    expect(new Set(months.map((month) => date(requireEdtfDate(`2017-${month}`)))).size).toBe(12);
    expect(new Set(months.map((month) => date(requireEdtfDate(`2017-${month}-05`)))).size).toBe(12);
  });
});

describe('the time in force', () => {
  const cases: readonly [string, InLanguages][] = [
    [
      '1997-06-27/..',
      {
        en: 'In force since 27 June 1997, no end stated',
        ru: 'Начало действия: 27 июня 1997 г., окончание не указано',
        ky: 'Күчүнө кирген: 1997-жылдын 27-июну, мөөнөтү көрсөтүлгөн эмес',
        kk: 'Күшіне енген: 1997 жылғы 27 маусым, мерзімі көрсетілмеген',
        zh: '自1997年6月27日起有效，未注明期限',
      },
    ],
    [
      '1995/..',
      {
        en: 'In force since 1995, no end stated',
        ru: 'Начало действия: 1995, окончание не указано',
        ky: 'Күчүнө кирген: 1995-жыл, мөөнөтү көрсөтүлгөн эмес',
        kk: 'Күшіне енген: 1995 жыл, мерзімі көрсетілмеген',
        zh: '自1995年起有效，未注明期限',
      },
    ],
    [
      '2018/2020-12-31',
      {
        en: 'In force 2018 – 31 December 2020',
        ru: 'Срок действия: 2018 — 31 декабря 2020 г.',
        ky: 'Колдонулуу мөөнөтү: 2018-жыл – 2020-жылдын 31-декабры',
        kk: 'Қолданылу мерзімі: 2018 жыл – 2020 жылғы 31 желтоқсан',
        zh: '有效期：2018年至2020年12月31日',
      },
    ],
    [
      '../2020',
      {
        en: 'In force until 2020',
        ru: 'Окончание действия: 2020',
        ky: 'Мөөнөтүнүн аягы: 2020-жыл',
        kk: 'Мерзімінің аяқталуы: 2020 жыл',
        zh: '有效期至2020年',
      },
    ],
  ];
  it.each(cases)('%s reads right in every language', (text, expected) => {
    const interval = requireEdtfInterval(text);
    expect(
      Object.fromEntries(languages.map((each) => [each, wordings[each].inForce(interval)])),
    ).toMatchObject(expected);
  });
});

describe('the years of a pair', () => {
  it('say since when, until when, from when to when, or that nothing is known', () => {
    const worded = Object.fromEntries(
      languages.map((language) => {
        const { years } = wordings[language];
        return [
          language,
          [
            years({ type: 'since', from: 1997 }),
            years({ type: 'until', to: 2020 }),
            years({ type: 'between', from: 2018, to: 2020 }),
            years({ type: 'undated' }),
          ],
        ];
      }),
    );
    expect(worded).toMatchObject({
      en: ['since 1997', 'until 2020', '2018 – 2020', 'undated'],
      ru: ['с 1997 г.', 'до 2020 г.', '2018–2020', 'без даты'],
      ky: ['1997-жылдан бери', '2020-жылга чейин', '2018–2020-жылдар', 'датасы белгисиз'],
      kk: ['1997 жылдан бері', '2020 жылға дейін', '2018–2020 жылдар', 'күні белгісіз'],
      zh: ['1997年起', '至2020年', '2018—2020年', '日期不详'],
    });
  });

  it.each(languages)('name a single year once in %s', (language) => {
    const worded = wordings[language].years({ type: 'between', from: 2017, to: 2017 });
    expect(worded).toBe(wordings[language].date(requireEdtfDate('2017')));
  });
});

describe('names of countries and languages', () => {
  it('are our own where browsers have none, so Kyrgyz and Kazakh never fall back to codes', () => {
    expect(wordings.ky.country('RU')).toBe('Россия');
    expect(wordings.ky.languageName('ru')).toBe('орусча');
    expect(wordings.kk.country('RU')).toBe('Ресей');
    expect(wordings.kk.languageName('ru')).toBe('орыс тілі');
  });

  it('follow the usage of the country itself in Russian', () => {
    expect(wordings.ru.country('KG')).toBe('Кыргызстан');
    expect(wordings.ru.languageName('ky')).toBe('кыргызский');
  });

  it('are otherwise those of the browser', () => {
    expect(wordings.en.country('KZ')).toBe('Kazakhstan');
    expect(wordings.ru.country('KZ')).toBe('Казахстан');
    expect(wordings.zh.languageName('ru')).toBe('俄语');
  });
});

describe('a distance', () => {
  it.each(languages)('is rounded to tens of kilometres in %s', (language) => {
    expect(wordings[language].kilometres(5804.3).replace(/\D/g, '')).toBe('5800');
  });

  it.each(['ru', 'ky', 'kk'] as const)(
    'never has a decimal comma between thousands in %s',
    (language) => {
      expect(wordings[language].kilometres(5804.3)).not.toMatch(/[.,]/);
    },
  );
});

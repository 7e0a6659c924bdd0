import { createTranslator } from 'use-intl/core';
import { afterEach, describe, expect, it } from 'vitest';
import { knowingNumbers, numberLocale } from './number-locales';

const known = Intl.NumberFormat;

/** As Chromium has it: asked for Kyrgyz or Kazakh it answers in English. */
const limited = new Proxy(known, {
  construct: (target, [locale, options]) =>
    Reflect.construct(target, [locale === 'ky' || locale === 'kk' ? 'en' : locale, options]),
  apply: (target, self, [locale, options]) =>
    Reflect.apply(target, self, [locale === 'ky' || locale === 'kk' ? 'en' : locale, options]),
  get: (target, name) =>
    name === 'supportedLocalesOf'
      ? (locales: string | string[]) =>
          [locales].flat().filter((locale) => !['ky', 'kk'].includes(locale))
      : Reflect.get(target, name),
});

afterEach(() => {
  Intl.NumberFormat = known;
});

function count(locale: 'en' | 'ky' | 'kk'): string {
  const t = createTranslator({
    locale,
    messages: { count: '{count, plural, one {#} other {#}}' },
  } as never) as (key: string, values: object) => string;
  return t('count', { count: 25_917 });
}

describe('numbers in messages', () => {
  it.each(['ky', 'kk'] as const)('are written as in Russian in %s', (language) => {
    Intl.NumberFormat = limited;
    expect(count(language)).toBe('25,917');
    Intl.NumberFormat = knowingNumbers(limited);
    expect(count(language)).toBe(new known('ru').format(25_917));
    expect(count('en')).toBe('25,917');
  });

  it('are left to a browser that knows the languages', () => {
    expect(knowingNumbers(known)).toBe(known);
  });

  it('are fixed once', () => {
    const knowing = knowingNumbers(limited);
    expect(knowingNumbers(knowing)).toBe(knowing);
    expect(knowing('ky').format(25_917)).toBe(new known('ru').format(25_917));
  });
});

it('takes Russian numbers for Kyrgyz and Kazakh alone', () => {
  expect((['en', 'ru', 'ky', 'kk', 'zh'] as const).map(numberLocale)).toEqual([
    ...['en', 'ru', 'ru', 'ru', 'zh'],
  ]);
});

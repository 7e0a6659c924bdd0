import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageFacts, languages } from '../../core/domain/language';
import { fold, foldAll, searchedTerms, termsOf } from './fold';

/** In milliseconds: property tests may be slow on a busy machine. */
const testTimeout = 600_000;

describe('folding', () => {
  it.each([
    ['Пекин', 'pekin'],
    ['МОСКВА', 'moskva'],
    ['Алматы', 'Almaty'],
    ['Джалал-Абад', 'Jalal-Abad'],
    ['Жалал-Абад', 'Djalal-Abad'],
    ['Джалал-Абад', 'Dzhalal-Abad'],
    ['Харьков', 'Kharkov'],
    ['Ёлки', 'елки'],
    ['Йошкар-Ола', 'Yoshkar-Ola'],
    ['Қазақстан', 'Kazakstan'],
    ['Қазақстан', 'Qazaqstan'],
    ['Өскемен', 'Oskemen'],
    ['Ташкент', 'Tashkent'],
    ['İstanbul', 'istanbul'],
    ['Diyarbakır', 'DIYARBAKIR'],
    ['Zürich', 'zurich'],
    ['Łódź', 'Lodz'],
    ['Farg‘ona', "Farg'ona"],
    ['Ｏｓａｋａ', 'osaka'],
  ])('writes %s like %s', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['Ош', 'Уш'],
    ['Бишкек', 'Пишпек'],
    ['北京', '南京'],
  ])('keeps %s apart from %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it.each(languages)('writes the letters of %s in Latin ones', (language) => {
    expect(fold(languageFacts[language].letters)).toMatch(/^[a-z]+$/);
  });

  it(
    'changes nothing that is folded, and hears no case',
    () => {
      const anyText = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom(...'dzjhkqwxyДЖжхХкзЁй́’ıİßǿ') }),
      );
      fc.assert(
        fc.property(anyText, (text) => {
          expect(fold(fold(text))).toBe(fold(text));
          expect(fold(text.toLowerCase())).toBe(fold(text));
        }),
      );
    },
    testTimeout,
  );

  it(
    'is the same for each of many texts',
    () => {
      const anyTexts = fc.array(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'dzjhkqwΣßЙй\u0301\n') }),
        ),
        { minLength: 1 },
      );
      fc.assert(
        fc.property(anyTexts, (texts) => {
          expect(foldAll(texts)).toEqual(texts.map((text) => fold(text.replaceAll('\n', ' '))));
        }),
      );
    },
    testTimeout,
  );

  it(
    'hears no accent',
    () => {
      const letters = fc.array(fc.constantFrom(...'abcdefgiklmnoprstuvабгдезилмнопрст'));
      const marks = fc.constantFrom('', '\u0300', '\u0301', '\u0306', '\u0308', '\u030c');
      fc.assert(
        fc.property(letters, fc.array(marks), (plain, accents) => {
          const accented = plain.map((letter, index) => letter + (accents[index] ?? '')).join('');
          expect(fold(accented.normalize('NFC'))).toBe(fold(plain.join('')));
        }),
      );
    },
    testTimeout,
  );
});

describe('terms', () => {
  it('are words, and of Chinese the signs one by one and two by two', () => {
    expect(termsOf(fold('New York, 2-й'))).toEqual(['nev', 'iork', '2', 'i']);
    expect(termsOf(fold('比什凯克 Ош'))).toEqual([
      'osh',
      '比',
      '什',
      '凯',
      '克',
      '比什',
      '什凯',
      '凯克',
    ]);
  });

  it('of a search are words and neighbouring signs, each once', () => {
    expect(searchedTerms('бишкек Bishkek 北京市 京')).toEqual(['bishkek', '北京', '京市', '京']);
    expect(searchedTerms(' ,. ')).toEqual([]);
  });

  it(
    'of any searched part of a text are among the terms of the text',
    () => {
      const anyRun = fc.string({ unit: fc.constantFrom(...'北京市比什凯克莫斯科'), minLength: 1 });
      fc.assert(
        fc.property(anyRun, anyRun, anyRun, (before, searched, after) => {
          const terms = termsOf(fold(`${before}${searched}${after}`));
          expect(terms).toEqual(expect.arrayContaining(searchedTerms(searched)));
        }),
      );
    },
    testTimeout,
  );
});

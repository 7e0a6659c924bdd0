/** Every language says all that English says: same arguments, its own plurals, its own letters. */
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import compile from 'icu-minify/compile';
import { iso31661Alpha2ToNumeric } from 'iso-3166';
import {
  _createCache,
  _createIntlFormatters,
  createTranslator,
  type RichTranslationValues,
} from 'use-intl/core';
import formatParsed from 'use-intl/format-message/format-only';
import { describe, expect, it } from 'vitest';
import { type Language, languageFacts, languages, otherLanguages } from '../domain/language';
import { allMessages } from './all-messages';
import type { Messages } from './message-types';

/** The texts by `namespace.key`, without the tables of names, which are not in ICU MessageFormat. */
function textsOf(language: Language): ReadonlyMap<string, string> {
  const { names, ...namespaces } = allMessages[language];
  return new Map(
    Object.entries(namespaces).flatMap(([namespace, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${namespace}.${key}`, text] as const),
    ),
  );
}

/** Everything in a message, at any depth. */
function elementsIn(elements: readonly MessageFormatElement[]): MessageFormatElement[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return [element, ...elementsIn(element.children)];
    if (element.type !== TYPE.select && element.type !== TYPE.plural) return [element];
    const branches = Object.values(element.options).flatMap(({ value }) => value);
    return [element, ...elementsIn(branches)];
  });
}

interface Shape {
  readonly args: readonly string[];
  readonly tags: readonly string[];
  readonly selects: Readonly<Record<string, readonly string[]>>;
  readonly plurals: Readonly<Record<string, readonly string[]>>;
  readonly words: string;
}

const unique = (names: readonly string[]) => [...new Set(names)].toSorted();

function shapeOf(text: string): Shape {
  const elements = elementsIn(parse(text));
  return {
    args: unique(
      elements.flatMap((element) =>
        element.type === TYPE.literal || element.type === TYPE.tag || element.type === TYPE.pound
          ? []
          : [element.value],
      ),
    ),
    tags: unique(elements.flatMap((element) => (element.type === TYPE.tag ? [element.value] : []))),
    selects: Object.fromEntries(
      elements.flatMap((element) =>
        element.type === TYPE.select
          ? [[element.value, Object.keys(element.options).toSorted()] as const]
          : [],
      ),
    ),
    plurals: Object.fromEntries(
      elements.flatMap((element) =>
        element.type === TYPE.plural
          ? [[element.value, Object.keys(element.options)] as const]
          : [],
      ),
    ),
    words: elements
      .flatMap((element) => (element.type === TYPE.literal ? [element.value] : []))
      .join(' '),
  };
}

/** Formats a message of any key; an error of the formatter is thrown. */
function formatIn(language: Language): (key: string, values: Record<string, unknown>) => string {
  const translate = createTranslator<Messages>({
    locale: language,
    messages: allMessages[language],
    onError: (error) => {
      throw error;
    },
  });
  // Keys and arguments come from the messages themselves here, so their types say nothing.
  return (key, values) =>
    (translate.markup as (key: string, values: object) => string)(key, values);
}

const counts = [0, 1, 2, 5, 21];

/** Values to try a message with: each count, each branch of a select, a mark for anything else. */
function samplesFor({ args, tags, selects, plurals }: Shape): Record<string, unknown>[] {
  let samples: Record<string, unknown>[] = [
    Object.fromEntries(tags.map((tag) => [tag, (chunks: string) => `<${tag}>${chunks}</${tag}>`])),
  ];
  for (const argument of args) {
    const values = argument in plurals ? counts : (selects[argument] ?? [`‹${argument}›`]);
    samples = samples.flatMap((sample) =>
      values.map((value) => ({ ...sample, [argument]: value })),
    );
  }
  return samples;
}

/** Letters that languages of a script have in common. */
const lettersOfScripts: Readonly<Record<string, string>> = {
  Latn: 'a-z',
  // Kyrgyz and Kazakh keep the whole Russian alphabet for borrowed words.
  Cyrl: 'а-яё',
  Hans: '\\p{Script=Han}',
};

/** A word in the letters of a language. */
function wordOf(language: Language): RegExp {
  const ofScript = lettersOfScripts[new Intl.Locale(language).maximize().script ?? ''];
  const own = languageFacts[language].letters.slice('A'.length);
  return new RegExp(`^[${ofScript}${own}]+$`, 'iu');
}

/** Names that stay in Latin letters in every language. */
const latinNames = [
  'XLSX',
  'xlsx',
  'xls',
  'ODS',
  'TSV',
  'JSON Lines',
  'GeoNames',
  'SPDX',
  'unknown',
  'PDF',
  'XML',
  'ZIP',
  'gzip',
  'WebGL',
  'BOM',
  'Excel',
  'GeoJSON',
  'GeoParquet',
  'JSON',
  'UTF',
  'CSV',
  'HTML',
  'iframe',
  'KB',
  'Natural Earth',
  'CC BY',
  'Wikidata',
  'Enter',
  'Esc',
  'Ctrl',
];

/** Messages that may read as the English ones, because they hold no word of English. */
const alike = [
  'discovery.pairTitle',
  'filter.result',
  'insights.shareWithLimits',
  'insights.stepsExample',
  'map.placeInView',
  'pair.standingAndTie',
  'pair.tieSince',
  'place.wikidata',
  'time.year',
];

/** Selects that a language does without: Chinese counts its months. */
const unselected: Partial<Record<Language, readonly string[]>> = { zh: ['time.day', 'time.month'] };

const english = textsOf('en');

describe.each(languages)('the messages in %s', (language) => {
  const texts = textsOf(language);

  it('format with every count and choice', () => {
    const format = formatIn(language);
    for (const [key, text] of texts) {
      for (const sample of samplesFor(shapeOf(text))) {
        const formatted = format(key, sample);
        expect(formatted, key).not.toBe('');
        expect(formatted, key).not.toMatch(/[{}#]/);
      }
    }
  });

  it('read the same in the form in which a build gives them to the browser', () => {
    const format = formatIn(language);
    const cache = _createCache();
    const formatters = _createIntlFormatters(cache);
    for (const [key, text] of texts) {
      for (const sample of samplesFor(shapeOf(text))) {
        const parsed = formatParsed(key, compile(text), sample as RichTranslationValues, {
          cache,
          formatters,
          locale: language,
        });
        expect(parsed, key).toBe(format(key, sample));
      }
    }
  });

  it('have the keys, arguments and tags of the English ones', () => {
    expect([...texts.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    for (const [key, text] of texts) {
      const { args, tags } = shapeOf(text);
      const { args: englishArguments, tags: englishTags } = shapeOf(english.get(key) ?? '');
      expect({ args, tags }, key).toEqual({ args: englishArguments, tags: englishTags });
    }
  });

  it('choose among the cases that the English ones choose among', () => {
    for (const [key, text] of texts) {
      if (unselected[language]?.includes(key)) continue;
      expect(shapeOf(text).selects, key).toEqual(shapeOf(english.get(key) ?? '').selects);
    }
  });

  it('have a branch for every plural form of the language, and no other', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, text] of texts) {
      for (const branches of Object.values(shapeOf(text).plurals)) {
        const forms = branches.filter((branch) => !branch.startsWith('='));
        expect(forms.toSorted(), key).toEqual(pluralCategories.toSorted());
      }
    }
  });
});

describe.each(otherLanguages)('the translation to %s', (language) => {
  it('leaves no message in English', () => {
    const left = [...textsOf(language)]
      .filter(([key, text]) => text === english.get(key) && !alike.includes(key))
      .map(([key]) => key);
    expect(left).toEqual([]);
  });

  it('is written in the letters of the language', () => {
    const { countries, languages: languageNames } = allMessages[language].names;
    const pattern = wordOf(language);
    const written = [
      ...[...textsOf(language)].map(([key, text]) => [key, shapeOf(text).words] as const),
      ...Object.entries(countries).filter(([code]) => code in iso31661Alpha2ToNumeric),
      ...Object.entries(languageNames),
    ];
    for (const [key, text] of written) {
      const own = latinNames.reduce((rest, name) => rest.replaceAll(name, ' '), text);
      for (const word of own.match(/\p{Letter}+/gu) ?? []) {
        expect(word, key).toMatch(pattern);
      }
    }
  });
});

describe('Kyrgyz and Kazakh, which Chromium has no names for', () => {
  it.each(['ky', 'kk'] as const)(
    'name every country and the languages of the atlas in %s',
    (language) => {
      const { countries, languages: languageNames } = allMessages[language].names;
      const unnamed = Object.keys(iso31661Alpha2ToNumeric).filter((code) => !(code in countries));
      expect(unnamed).toEqual([]);
      expect(Object.keys(languageNames)).toEqual(expect.arrayContaining([...languages]));
    },
  );
});

describe('counting in Russian', () => {
  const format = formatIn('ru');
  const counted = (key: string) => [1, 2, 5, 21].map((count) => format(key, { count }));

  it('takes the form of the noun that the number asks for', () => {
    expect(counted('count.relationships')).toEqual(['1 связь', '2 связи', '5 связей', '21 связь']);
    expect(counted('count.events')).toEqual(['1 событие', '2 события', '5 событий', '21 событие']);
    expect(counted('count.articles')).toEqual(['1 статья', '2 статьи', '5 статей', '21 статья']);
    expect(counted('count.partners')).toEqual([
      '1 партнёр',
      '2 партнёра',
      '5 партнёров',
      '21 партнёр',
    ]);
  });

  it('puts the heading over 21 sources in the plural, where no number stands', () => {
    expect(counted('pair.sources')).toEqual(['Источник', 'Источники', 'Источники', 'Источники']);
  });
});

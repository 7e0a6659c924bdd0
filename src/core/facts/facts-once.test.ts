/** What a card says is worded in this room alone: all others lay it out. */
import { describe, expect, it } from 'vitest';

/** All files but those of tables, which have years as numbers and kinds by their ids. */
const sources = import.meta.glob<string>(
  [
    '../../**/*.{ts,tsx}',
    '!../../**/*.{test,fixture}.{ts,tsx}',
    '!../../core/{facts,tables,view}/**',
  ],
  { eager: true, query: '?raw', import: 'default' },
);

/** Translations of kinds, ties and standings, and the years of a pair. */
const worded = [
  /\b(?:useTranslations|texts)\(\s*['"](?:kind|tie|standing)['"]/,
  /\bTranslatorOf<\s*['"](?:kind|tie|standing)['"]/,
  /\byearsOfPair\b/,
];

function wordsFacts(source: string): boolean {
  return worded.some((pattern) => pattern.test(source));
}

describe('no file outside of the facts', () => {
  it('works out the years of a pair, or translates a kind, a tie or a standing', () => {
    const found = Object.entries(sources).filter(([, source]) => wordsFacts(source));
    expect(found.map(([path]) => path)).toEqual([]);
  });

  it.each([
    "const tie = useTranslations('tie');",
    "words.texts('kind')(event.kind)",
    "function name(t: TranslatorOf<'standing'>) {}",
    'wording.years(yearsOfPair(shown, scene))',
  ])('which is found in %s', (source) => {
    expect(wordsFacts(source)).toBe(true);
  });

  it.each(["useTranslations('pair')", "texts('connection')", "{ kind: 'visit' }"])(
    'and not mistaken in %s',
    (source) => {
      expect(wordsFacts(source)).toBe(false);
    },
  );
});

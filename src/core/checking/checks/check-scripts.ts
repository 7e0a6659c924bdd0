/** Texts whose letters do not fit their stated language. */
import { scriptOfLanguage } from '../language-tags';
import { type Problem, problemIn } from '../problem';
import { allRecords, type Records } from '../records';
import { wordedTexts } from '../worded-texts';

/** Scripts that the check distinguishes, by ISO 15924 code. */
const letters: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
  Hans: /\p{Script=Han}/gu,
  Hant: /\p{Script=Han}/gu,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/gu,
  Arab: /\p{Script=Arabic}/gu,
  Grek: /\p{Script=Greek}/gu,
  Hebr: /\p{Script=Hebrew}/gu,
  Armn: /\p{Script=Armenian}/gu,
  Geor: /\p{Script=Georgian}/gu,
  Deva: /\p{Script=Devanagari}/gu,
  Thai: /\p{Script=Thai}/gu,
  Mong: /\p{Script=Mongolian}/gu,
};

const scriptNames = new Intl.DisplayNames(['en'], { type: 'script' });

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The script of most letters in the text, if it is one of those above. */
function scriptOf(text: string): string | undefined {
  const counts = Object.entries(letters).map(
    ([script, letter]) => [script, count(text, letter)] as const,
  );
  return counts.toSorted((a, b) => b[1] - a[1]).find(([, found]) => found > 0)?.[0];
}

/** A lower share of letters in the expected script cannot be explained by a few foreign names. */
const expectedShare = 1 / 3;

export function* checkScripts(records: Records): Generator<Problem> {
  for (const record of allRecords(records)) {
    for (const { path, value, language } of wordedTexts(record)) {
      const script = scriptOfLanguage(language);
      const expected = script === null ? undefined : letters[script];
      const all = count(value, /\p{L}/gu);
      if (script === null || expected === undefined || all === 0) continue;
      if (count(value, expected) / all >= expectedShare) continue;
      const found = scriptOf(value);
      yield problemIn(record.document, {
        rule: 'wrong-script',
        path,
        message: `The language "${language}" is written in ${scriptNames.of(script)} script, this text ${
          found === undefined ? 'is not' : `in ${scriptNames.of(found)}`
        }`,
        fix: 'correct the language or the text',
      });
    }
  }
}

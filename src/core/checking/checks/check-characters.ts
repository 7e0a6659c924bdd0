/** Invisible or confusable characters that break search: odd spaces, look-alikes, loose accents. */
import type { JsonPath } from '../json-document';
import { allTexts } from '../json-select';
import { type Finding, type Problem, problemIn } from '../problem';
import { allRecords, type Records } from '../records';

/** The first that matches is reported. */
const suspects = [
  {
    pattern: /[\t\n\v\f\r\u0085\u2028\u2029]/,
    message: 'The text contains a line break or a tab',
    fix: 'write the text on one line, with ordinary spaces',
  },
  {
    pattern: /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/,
    message: 'The text contains a space of unusual width',
    fix: 'write an ordinary space',
  },
  {
    pattern: /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/,
    message: 'The text contains an invisible character',
    fix: 'remove it',
  },
  {
    pattern: /^\s|\s$/,
    message: 'The text begins or ends with a space',
    fix: 'remove the space',
  },
  { pattern: / {2}/, message: 'There are two spaces in a row', fix: 'remove one of them' },
];

function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}

/** Characters that XML and many programs reject: control characters and two noncharacters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the check searches for them.
const controlCharacter = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/;

function* controlFindings(text: string, path: JsonPath): Generator<Finding> {
  const [character] = controlCharacter.exec(text) ?? [];
  if (character === undefined) return;
  yield {
    rule: 'control-character',
    path,
    message: `The text contains a control character (${codePoint(character)})`,
    fix: 'remove it',
  };
}

function* spaceFindings(text: string, path: JsonPath): Generator<Finding> {
  for (const { pattern, message, fix } of suspects) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const before = text.slice(0, match.index).trimEnd().slice(-20);
    const where = before === '' ? '' : ` after "${before}"`;
    const named = `${message} (${codePoint(match[0])}${where})`;
    yield { rule: 'white-space', path, message: named, fix };
    return;
  }
}

/** Cyrillic letters that look like a Latin one, and that Latin letter. */
const lookAlikes = new Map<string, string>(
  Object.entries({ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't' })
    .concat(
      Object.entries({ у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', һ: 'h', ԁ: 'd', ԛ: 'q', ԝ: 'w' }),
    )
    .flatMap(([cyrillic, latin]) => [
      [cyrillic, latin],
      [cyrillic.toUpperCase(), latin.toUpperCase()],
    ]),
);
const cyrillicByLatin = new Map([...lookAlikes].map(([cyrillic, latin]) => [latin, cyrillic]));

const latinLetter = /\p{Script=Latin}/gu;
const cyrillicLetter = /\p{Script=Cyrillic}/gu;

function* alphabetFindings(text: string, path: JsonPath): Generator<Finding> {
  // Most texts are in one alphabet, which two searches tell faster than one for each word.
  if (text.search(cyrillicLetter) < 0 || text.search(latinLetter) < 0) return;
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const latin = word.match(latinLetter) ?? [];
    const cyrillic = word.match(cyrillicLetter) ?? [];
    if (latin.length === 0 || cyrillic.length === 0) continue;
    const mostlyCyrillic = cyrillic.length >= latin.length;
    const few: readonly string[] = mostlyCyrillic ? latin : cyrillic;
    const alphabet = mostlyCyrillic ? 'Latin' : 'Cyrillic';
    const twins = mostlyCyrillic ? cyrillicByLatin : lookAlikes;
    const fixed = [...word].map((letter) => (few.includes(letter) ? twins.get(letter) : letter));
    const odd = [...new Set(few)].map((letter) => `${letter} (${codePoint(letter)})`).join(', ');
    yield {
      rule: 'mixed-alphabets',
      path,
      message: `"${word}" mixes alphabets: ${alphabet} ${odd}`,
      fix: fixed.includes(undefined)
        ? 'write the word in one alphabet'
        : `write "${fixed.join('')}", all in one alphabet`,
    };
  }
}

function* compositionFindings(text: string, path: JsonPath): Generator<Finding> {
  if (text === text.normalize('NFC')) return;
  const loose = /\P{M}\p{M}+/u.exec(text.normalize('NFD'))?.[0].normalize('NFC') ?? text;
  yield {
    rule: 'decomposed-letter',
    path,
    message: `A letter and its accent are two characters (like "${loose}")`,
    fix: `type the letter again: "${text.normalize('NFC')}"`,
  };
}

export function* checkCharacters(records: Records): Generator<Problem> {
  for (const { document } of allRecords(records)) {
    for (const { path, value } of allTexts(document.value)) {
      const findings = [controlFindings, spaceFindings, alphabetFindings, compositionFindings];
      for (const find of findings) {
        for (const finding of find(value, path)) yield problemIn(document, finding);
      }
    }
  }
}

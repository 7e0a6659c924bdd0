/**
 * Folds all spellings of a name into one, for comparison only: no case, no accents, Cyrillic as Latin, and one
 * letter for each sound that transliterations spell differently.
 */

/** Cyrillic letters of the interface languages and their neighbours, as Latin without diacritics. */
const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'i',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  і: 'i',
  ј: 'j',
  є: 'e',
  ґ: 'g',
  ғ: 'g',
  қ: 'k',
  ҡ: 'k',
  ң: 'n',
  ҥ: 'n',
  ө: 'o',
  ү: 'u',
  ұ: 'u',
  һ: 'h',
  ҳ: 'h',
  ҷ: 'j',
  җ: 'j',
  ә: 'a',
  æ: 'ae',
  ð: 'd',
  đ: 'd',
  ə: 'a',
  ħ: 'h',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ς: 'σ',
  q: 'k',
  w: 'v',
  x: 'ks',
  y: 'i',
};

/** Marks inside words that some spellings omit: `Farg‘ona`, `Xi'an`. */
const apostrophes = /['’‘`ʻʼʹʺ]/g;

/** Different spellings of one sound: Kharkiv and Harkiv; Dzhalal, Djalal and Jalal. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/k+h+/g, 'h'],
  [/d*z+h+|d+j/g, 'j'],
];

/** The characters that `letters` may contain. Most characters of most names are not among them. */
const mappable = /[qw-y]|[^\0-\x7f]/g;

/** The folded form of a text. Idempotent. */
export function fold(text: string): string {
  const bare = text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(apostrophes, '');
  const latin = bare.replace(mappable, (letter) => letters[letter] ?? letter);
  return sounds.reduce((word, [spelling, sound]) => word.replace(spelling, sound), latin);
}

/** Runs of scripts that are written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

/** Folds many texts as one string, because one by one takes several times as long. */
export function foldAll(texts: readonly string[]): string[] {
  return fold(texts.map((text) => text.replaceAll('\n', ' ')).join('\n')).split('\n');
}

function splitWords(folded: string): { words: string[]; runs: string[] } {
  const runs = folded.match(unspaced) ?? [];
  const words = folded.replace(unspaced, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  return { words, runs };
}

function neighbours(run: string): string[] {
  const signs = Array.from(run);
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

/** The terms to index for a folded text: its words; for Chinese and Japanese, all characters and pairs of them. */
export function termsOf(folded: string): string[] {
  const { words, runs } = splitWords(folded);
  return [...words, ...runs.flatMap((run) => [...Array.from(run), ...neighbours(run)])];
}

/** The terms to search for: the text's words; for Chinese and Japanese, all pairs of characters. */
export function searchedTerms(text: string): string[] {
  const { words, runs } = splitWords(fold(text));
  const asked = runs.flatMap((run) => (Array.from(run).length === 1 ? [run] : neighbours(run)));
  return [...new Set([...words, ...asked])];
}

/**
 * One spelling for all the ways to write a name: no case, no accents, Cyrillic in Latin letters, and
 * one letter for each sound that transliterations spell in several ways. For comparing only.
 */

/** Cyrillic of the languages that the atlas speaks and of their neighbours; Latin without marks. */
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

/** Marks inside words that one spelling has and another leaves out: `Farg‘ona`, `Xi'an`. */
const apostrophes = /['’‘`ʻʼʹʺ]/g;

/** Several spellings of one sound: Kharkiv and Harkiv; Dzhalal, Djalal and Jalal. */
const sounds: readonly (readonly [RegExp, string])[] = [
  [/k+h+/g, 'h'],
  [/d*z+h+|d+j/g, 'j'],
];

/** What `letters` may have. Most letters of most names are none of these. */
const mappable = /[qw-y]|[^\0-\x7f]/g;

/** Text as search compares it. Folding what is folded changes nothing. */
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

/** Runs of letters that are written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;

/** Each of many texts folded: in one piece, since one by one takes several times as long. */
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

/** What a folded text can be found by: its words; of Chinese and Japanese each sign and each two. */
export function termsOf(folded: string): string[] {
  const { words, runs } = splitWords(folded);
  return [...words, ...runs.flatMap((run) => [...Array.from(run), ...neighbours(run)])];
}

/** What a searched text asks for: its words; of Chinese and Japanese each two signs. */
export function searchedTerms(text: string): string[] {
  const { words, runs } = splitWords(fold(text));
  const asked = runs.flatMap((run) => (Array.from(run).length === 1 ? [run] : neighbours(run)));
  return [...new Set([...words, ...asked])];
}

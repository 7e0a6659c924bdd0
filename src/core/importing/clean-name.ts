/** Cleans names of places in lists: removes everything that is not part of the name. */
import { findMojibake } from '../text/mojibake';
import { type Remark, remark } from './remark';

/** The HTML entities that occur in lists from web pages. Others are kept and reported. */
const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  quot: '"',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  shy: '',
};

function withoutEntities(text: string): string {
  return text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (entity, hex, decimal, word) => {
      if (word !== undefined) return namedEntities[String(word).toLowerCase()] ?? entity;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}

/** Markup of HTML and wikis around names. */
const markup: readonly (readonly [RegExp, string])[] = [
  [/<ref\b[^>]*>.*?<\/ref>/gi, ''],
  [/<[^<>]*>/g, ' '],
  [/\{\{[^{}]*\}\}/g, ''],
  [/\[\[(?:[^[\]|]*\|)?([^[\]]*)\]\]/g, '$1'],
  [/\[https?:\S+ ([^[\]]*)\]/g, '$1'],
  [/\[(?:\d+|[a-z]|note \d+|citation needed)\]/gi, ''],
  [/'{2,}/g, ''],
  [/^[*#†‡\s]+|[*†‡\s]+$/g, ''],
];

function withoutMarkup(text: string): string {
  return markup.reduce(
    (rest, [pattern, kept]) => rest.replaceAll(pattern, kept),
    withoutEntities(text),
  );
}

function withoutMojibake(text: string): string {
  let rest = text;
  for (let found = findMojibake(rest); found !== null; found = findMojibake(rest)) {
    rest = rest.replaceAll(found.garbled, found.meant);
  }
  return rest;
}

/** Normalizes to single ordinary spaces and composed letters, without invisible characters. */
function withOrdinarySpaces(text: string): string {
  return text
    .replaceAll(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .normalize('NFC');
}

/** Names such as "Saint-Denis" and "New York", which most of a list are: nothing can be wrong with them. */
const plainName = /^[a-z]+(?:[ -][a-z]+)*$/i;

/**
 * Reads a name; it is empty if nothing readable remains. The addition is the text in brackets after it, such as
 * `Beijing` in "Chaoyang (Beijing)". The remarks list all changes.
 */
export function cleanName(given: string): {
  name: string;
  addition: string;
  remarks: Remark[];
} {
  const remarks: Remark[] = [];
  if (plainName.test(given)) return { name: given, addition: '', remarks };
  const legible = withoutMojibake(given);
  if (legible !== given) {
    remarks.push(remark('mojibake', { given, read: legible }));
  }
  if (legible.includes('\ufffd')) {
    const lost = remark('mojibake', { given }, 'lost-letters');
    return { name: '', addition: '', remarks: [...remarks, lost] };
  }
  const plain = withOrdinarySpaces(withoutMarkup(legible));
  if (plain !== withOrdinarySpaces(legible)) {
    remarks.push(remark('markup', { given: legible, kept: plain }));
  }
  const [, name, addition] = /^([^()[\]]+?)\s*[([]([^()[\]]+)[)\]]$/.exec(plain) ?? [];
  if (name !== undefined && addition !== undefined) {
    remarks.push(remark('brackets', { given: plain, name, addition }));
    return { name, addition: addition.trim(), remarks };
  }
  if (/[()[\]{}<>|]/.test(plain)) {
    remarks.push(remark('brackets', { given: plain }, 'odd-brackets'));
  }
  return { name: plain, addition: '', remarks };
}

/** Citations of articles and records of the atlas, as text and in the formats of reference managers. */
import { type Day, formatDay } from '../../core/domain/day';
import type { EdtfDate } from '../../core/domain/edtf';

export interface Citation {
  /** Key of the entry for programs: letters, digits and hyphens. */
  readonly id: string;
  readonly kind: 'article' | 'record';
  readonly title: string;
  /** The publisher of an article, or the name of the atlas. */
  readonly source: string;
  /** The version of the data; `null` for an article, or if unknown. */
  readonly version: string | null;
  /** When the article was published or the record last changed; `null` if unknown. */
  readonly issued: EdtfDate | null;
  /** BCP 47 tag of the title. */
  readonly language: string;
  readonly url: string;
  readonly accessed: Day;
}

/** The parts of the plain text that are worded in the reader's language. */
export interface CitationWords {
  /** The date of issue; `null` if there is none. */
  readonly issued: string | null;
  /** `Accessed 22 November 2026`. */
  readonly accessed: string;
}

function citeAsText(
  { title, source, version, url }: Citation,
  { issued, accessed }: CitationWords,
): string {
  const work = version === null ? source : `${source} ${version}`;
  const origin = issued === null ? work : `${work}, ${issued}`;
  return `${onOneLine(title)}. ${origin}. ${url}. ${accessed}.`;
}

/** Line breaks and tabs would end a field of some formats. */
function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const texCharacters: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * Escapes a text so that TeX prints it verbatim. The empty group separates an initial backslash from the brace
 * before it: BibTeX reads `{\\` as an accented letter, and would change the case of what the braces protect.
 */
function escapeTeX(text: string): string {
  return onOneLine(text)
    .replace(/[\\{}$&#_%~^]/g, (character) => texCharacters[character] ?? `\\${character}`)
    .replace(/^(?=\\)/, '{}');
}

/** Percent-encodes braces, which would end the field. */
function escapeTeXAddress(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}

/**
 * BibTeX has no type for web pages: its successors and reference managers read `@misc` with `url` and
 * `urldate`. The double braces preserve the title's capitals.
 */
function citeAsBibTeX(citation: Citation): string {
  const { id, title, source, version, issued, language, url, accessed } = citation;
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['title', `{${escapeTeX(title)}}`],
    ['howpublished', escapeTeX(source)],
    ['version', version === null ? undefined : escapeTeX(version)],
    // A decade is not a year that programs can sort by.
    ['year', issued === null || issued.precision === 'decade' ? undefined : yearText(issued.year)],
    ['month', issued?.month === undefined ? undefined : String(issued.month)],
    ['language', language],
    ['url', escapeTeXAddress(url)],
    ['urldate', formatDay(accessed)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}},\n`],
  );
  return `@misc{${id},\n${lines.join('')}}\n`;
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

function datePartsOf(year: number, month?: number, day?: number): number[] {
  return [year, month, day].flatMap((part) => part ?? []);
}

/** Schema: https://github.com/citation-style-language/schema, `csl-data.json`. */
function cslDate(date: EdtfDate) {
  const { year, month, dayOfMonth } = date;
  const first = datePartsOf(year, month, dayOfMonth);
  return {
    'date-parts': date.precision === 'decade' ? [first, [year + 9]] : [first],
    ...((date.approximate || date.uncertain) && { circa: true }),
  };
}

function citeAsCslJson(citation: Citation): string {
  const { id, kind, title, source, version, issued, language, url, accessed } = citation;
  const [year, month, day] = formatDay(accessed).split('-').map(Number);
  const item = {
    id,
    type: kind === 'article' ? 'article-newspaper' : 'entry',
    title: onOneLine(title),
    'container-title': source,
    ...(version !== null && { version }),
    ...(issued !== null && { issued: cslDate(issued) }),
    language,
    URL: url,
    accessed: { 'date-parts': [datePartsOf(year ?? 0, month, day)] },
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** `2017/07/06/`, with unknown parts left empty. */
function risDate({ year, month, dayOfMonth }: EdtfDate): string {
  const two = (part: number | undefined) =>
    part === undefined ? '' : String(part).padStart(2, '0');
  return `${yearText(year)}/${two(month)}/${two(dayOfMonth)}/`;
}

/** RIS (2011): two letters, two spaces, a hyphen, a space; lines end with CR LF. */
function citeAsRis(citation: Citation): string {
  const { id, kind, title, source, version, issued, language, url, accessed } = citation;
  const dated = issued === null || issued.precision === 'decade' ? null : issued;
  const fields: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', kind === 'article' ? 'NEWS' : 'DATA'],
    ['ID', id],
    ['TI', title],
    ['T2', source],
    ['ET', version],
    ['PY', dated && yearText(dated.year)],
    ['DA', dated && risDate(dated)],
    ['LA', language],
    ['UR', url],
    ['Y2', `${formatDay(accessed).replaceAll('-', '/')}/`],
    ['ER', ''],
  ];
  return fields
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${onOneLine(value)}\r\n`]))
    .join('');
}

const writers = {
  text: citeAsText,
  bibtex: citeAsBibTeX,
  'csl-json': citeAsCslJson,
  ris: citeAsRis,
};
export type CitationFormat = keyof typeof writers;
export const citationFormats = Object.keys(writers) as CitationFormat[];

/** The citation in one format. `words` are only for the plain text: the other formats take dates from the citation. */
export function writeCitation(
  citation: Citation,
  format: CitationFormat,
  words: CitationWords,
): string {
  return writers[format](citation, words);
}

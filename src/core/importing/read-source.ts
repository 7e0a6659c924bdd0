/** Reads the bytes of a file as a list: its encoding, its format, and where its table begins. */
import { decodeBytes, UnknownEncodingError } from '../text/decode-bytes';
import { readDelimited } from './delimited';
import { headedTable, namesKnown } from './header';
import { readJsonSource } from './json-source';
import {
  maxBytes,
  type SourceProblem,
  type SourceTable,
  type TableLines,
  UnreadableSourceError,
} from './source-table';
import { isZip, readSpreadsheet } from './spreadsheet';

/** A decision about the whole file. */
export type SourceNote =
  | { readonly type: 'encoding'; readonly encoding: string }
  | { readonly type: 'sheet'; readonly sheet: string; readonly others: readonly string[] }
  /** Lines above the header, which are not read. */
  | { readonly type: 'titles'; readonly titles: readonly string[] };

export interface Source extends SourceTable {
  readonly notes: readonly SourceNote[];
}

export interface ReadOptions {
  /** Overrides the detected encoding. */
  readonly encoding?: string | undefined;
  /** Overrides the detected sheet of a spreadsheet. */
  readonly sheet?: string | undefined;
}

/** Files that are not text, by their first bytes. */
const otherFormats: readonly (readonly [bytes: readonly number[], problem: SourceProblem])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'old-excel'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
];

function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length > maxBytes) {
    const megabytes = String(Math.round(bytes.length / 1e6));
    throw new UnreadableSourceError('too-large', { megabytes });
  }
  for (const [start, problem] of otherFormats) {
    if (start.every((byte, index) => bytes[index] === byte))
      throw new UnreadableSourceError(problem);
  }
}

/** The number of known column names in the first lines of a text. */
function senseOf(text: string): number {
  try {
    return namesKnown(readDelimited(text.slice(0, 20_000)));
  } catch (error) {
    if (error instanceof UnreadableSourceError) return 0;
    throw error;
  }
}

function decoded(
  bytes: Uint8Array,
  givenEncoding: string | undefined,
): { text: string; notes: SourceNote[] } {
  try {
    const { text, encoding } = decodeBytes(bytes, givenEncoding, senseOf);
    const isUsual = givenEncoding !== undefined || encoding.startsWith('utf-');
    return { text, notes: isUsual ? [] : [{ type: 'encoding', encoding }] };
  } catch (error) {
    if (!(error instanceof UnknownEncodingError)) throw error;
    if (error.given === null) throw new UnreadableSourceError('unknown-encoding');
    throw new UnreadableSourceError('no-encoding', { encoding: error.given });
  }
}

/** The table in the lines, and the decisions about it. */
function sourceOf(lines: TableLines, notes: readonly SourceNote[]): Source {
  const { titles, ...table } = headedTable(lines);
  return { ...table, notes: titles.length === 0 ? notes : [...notes, { type: 'titles', titles }] };
}

/** Reads a list in any known format. Throws an UnreadableSourceError for other files. */
export async function readSource(
  bytes: Uint8Array,
  { encoding, sheet: wantedSheet }: ReadOptions = {},
): Promise<Source> {
  refuseOtherFormats(bytes);
  if (isZip(bytes)) {
    const { sheet, others } = await readSpreadsheet(bytes, wantedSheet);
    const note: SourceNote = { type: 'sheet', sheet: sheet.name, others };
    return sourceOf(sheet.lines, others.length === 0 ? [] : [note]);
  }
  const { text, notes } = decoded(bytes, encoding);
  const start = text.slice(0, 1000).trimStart();
  if (/^<(?:!doctype|html|\?xml)/i.test(start)) {
    throw new UnreadableSourceError('web-page');
  }
  if (/^[{[]/.test(start)) return { ...readJsonSource(text), notes };
  return sourceOf(readDelimited(text), notes);
}

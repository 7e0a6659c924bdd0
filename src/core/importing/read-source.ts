/** Reads the bytes of a file as a list: its encoding, its format, and where its table begins. */
import { decodeBytes, UnknownEncodingError } from '../text/decode-bytes';
import { readDelimited } from './delimited';
import { headedTable, namesKnown } from './header';
import { readJsonSource } from './json-source';
import { type SourceTable, type TableLine, UnreadableSourceError } from './source-table';
import { isZip, readSpreadsheet } from './spreadsheet';

export interface Source extends SourceTable {
  /** What was decided about the file as a whole, in words. */
  readonly notes: readonly string[];
}

export interface ReadOptions {
  /** Where the one that is found out is wrong. */
  readonly encoding?: string | undefined;
  /** Of a spreadsheet, where the one that is found out is another. */
  readonly sheet?: string | undefined;
}

/** Larger ones are no list of pairs: every pair of towns in the world takes a tenth of it. */
const maxBytes = 300_000_000;

/** Files that are no text, by their first bytes, and what helps. */
const otherFormats: readonly (readonly [bytes: readonly number[], message: string])[] = [
  [[0xd0, 0xcf, 0x11, 0xe0], 'It is an old Excel file (.xls): save it as .xlsx or as CSV UTF-8'],
  [[0x25, 0x50, 0x44, 0x46], 'It is a PDF: copy its table into a spreadsheet, and save that'],
  [[0x1f, 0x8b], 'It is compressed (gzip): unpack it first'],
  [[0x89, 0x50, 0x4e, 0x47], 'It is a picture'],
  [[0xff, 0xd8, 0xff], 'It is a picture'],
];

function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length > maxBytes) {
    throw new UnreadableSourceError(
      `It has ${Math.round(bytes.length / 1e6)} MB: too much for a list`,
    );
  }
  for (const [start, message] of otherFormats) {
    if (start.every((byte, index) => bytes[index] === byte))
      throw new UnreadableSourceError(message);
  }
}

/** How many names of columns the first lines of a text have. */
function senseOf(text: string): number {
  try {
    return namesKnown(readDelimited(text.slice(0, 20_000)));
  } catch (error) {
    if (error instanceof UnreadableSourceError) return 0;
    throw error;
  }
}

function decoded(bytes: Uint8Array, told: string | undefined): { text: string; notes: string[] } {
  try {
    const { text, encoding } = decodeBytes(bytes, told, senseOf);
    const isUsual = told !== undefined || encoding.startsWith('utf-');
    const note = `The file is not UTF-8: it is read as ${encoding}. If letters are wrong, add --encoding NAME`;
    return { text, notes: isUsual ? [] : [note] };
  } catch (error) {
    if (!(error instanceof UnknownEncodingError)) throw error;
    throw new UnreadableSourceError(error.message);
  }
}

/** The table of some lines, and what was decided about them. */
function sourceOf(lines: readonly TableLine[], notes: readonly string[]): Source {
  const { titles, ...table } = headedTable(lines);
  const above =
    titles.length === 0 ? [] : [`Above the header, and not read: ${titles.join(' | ')}`];
  return { ...table, notes: [...notes, ...above] };
}

/** Reads a list of any known format. Throws an UnreadableSourceError for whatever is none. */
export async function readSource(
  bytes: Uint8Array,
  { encoding, sheet: told }: ReadOptions = {},
): Promise<Source> {
  refuseOtherFormats(bytes);
  if (isZip(bytes)) {
    const { sheet, others } = await readSpreadsheet(bytes, told);
    const rest = `The sheet "${sheet.name}" is read, not ${others.join(', ')}; --sheet NAME names another`;
    return sourceOf(sheet.lines, others.length === 0 ? [] : [rest]);
  }
  const { text, notes } = decoded(bytes, encoding);
  const start = text.slice(0, 1000).trimStart();
  if (/^<(?:!doctype|html|\?xml)/i.test(start)) {
    throw new UnreadableSourceError('It is a web page or XML: copy its table into a spreadsheet');
  }
  if (/^[{[]/.test(start)) return { ...readJsonSource(text), notes };
  return sourceOf(readDelimited(text), notes);
}

/** Reads spreadsheets (XLSX and ODS): the sheet with the list. */
import { HucreError } from 'hucre';
import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { namesKnown } from './header';
import { type TableLine, UnreadableSourceError } from './source-table';

/** Whether the first bytes are those of a ZIP archive, like XLSX and ODS. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** The entries of the archive's directory, which is at its end: https://www.iana.org/assignments/media-types/application/zip */
function* directoryOf(bytes: Uint8Array): Generator<{ name: string; size: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [endMark, entryMark] = [0x06054b50, 0x02014b50];
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < 0) return;
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === entryMark) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const letters = bytes.subarray(at + 46, at + 46 + (name ?? 0));
    yield { name: String.fromCharCode(...letters), size: view.getUint32(at + 24, true) };
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
}

/** More than twice the size of a sheet of 200,000 rows. The reader enforces the declared sizes of entries. */
const maxUnpacked = 200_000_000;

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  // A day without a time, as displayed.
  return value instanceof Date ? value.toISOString().replace(/T00:00:00.*$/, '') : String(value);
}

export interface SheetLines {
  readonly name: string;
  readonly lines: readonly TableLine[];
}

/**
 * The sheets of a workbook with their lines. Throws an UnreadableSourceError if the archive is not a workbook, or is too
 * large when unpacked.
 */
async function readSheets(bytes: Uint8Array): Promise<SheetLines[]> {
  const entries = [...directoryOf(bytes)];
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > maxUnpacked) {
    throw new UnreadableSourceError('unpacked', { megabytes: String(Math.round(unpacked / 1e6)) });
  }
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if (!has('content.xml') && !has('xl/workbook.xml')) {
    throw new UnreadableSourceError('other-zip');
  }
  try {
    const { sheets } = await (has('content.xml') ? readOds(bytes) : readXlsx(bytes));
    return sheets.map(({ name, rows }) => ({
      name,
      lines: rows
        .map((row, index) => ({ line: index + 1, cells: row.map(cellText) }))
        .filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    }));
  } catch (error) {
    // A damaged archive can fail in many ways.
    const cause = error instanceof HucreError ? error.message : 'none';
    throw new UnreadableSourceError('spreadsheet', { cause });
  }
}

/** The sheet with the list: the one named by the caller, else the one with most known column names. */
export async function readSpreadsheet(
  bytes: Uint8Array,
  sheetName: string | undefined,
): Promise<{ sheet: SheetLines; others: readonly string[] }> {
  const sheets = await readSheets(bytes);
  const [best] =
    sheetName === undefined
      ? sheets
          .filter(({ lines }) => lines.length > 0)
          .toSorted((a, b) => namesKnown(b.lines) - namesKnown(a.lines))
      : sheets.filter(({ name }) => name === sheetName);
  const names = sheets.map(({ name }) => name);
  if (best === undefined) {
    if (sheetName === undefined) throw new UnreadableSourceError('empty');
    throw new UnreadableSourceError('no-sheet', { sheet: sheetName, others: names.join(', ') });
  }
  return { sheet: best, others: names.filter((name) => name !== best.name) };
}

/** Reads tables in text: CSV, TSV and similar formats. */
import Papa from 'papaparse';
import { PackedLines, type TableLines, UnreadableSourceError } from './source-table';

const delimiters = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** `sep=;` in the first line: tells spreadsheet programs which separator to use. */
const declaredDelimiter = /^sep=(.)\r?\n/i;

/** The number of lines used to detect the separator. */
const maxSample = 50;

/** The number of lines that the separator divides into the same number of cells, and that number. */
function cutsOf(text: string, delimiter: Delimiter): { lines: number; width: number } {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: maxSample });
  const counts = new Map<number, number>();
  for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [[width, lines] = [0, 0]] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0]);
  return { lines, width };
}

/** The separator that gives most lines the same number of cells; among equals, the one that gives most cells. */
function delimiterOf(text: string): Delimiter {
  const sample = text.slice(0, 200_000);
  const fits = delimiters.map((delimiter) => ({ delimiter, ...cutsOf(sample, delimiter) }));
  const [best] = fits.toSorted((a, b) => b.lines - a.lines || b.width - a.width);
  return best?.delimiter ?? ',';
}

/** The plain text of terms such as `<http://…/Q1>`, `"Osh"@en` and `"Point(72.8 40.5)"^^<…>`. */
function termText(term: string): string {
  const [, iri, literal] = /^(?:<(.*)>|"(.*)"(?:@[\w-]+|\^\^<.*>)?)$/.exec(term) ?? [];
  return iri ?? literal?.replaceAll(/\\(["\\])/g, '$1') ?? term;
}

/** Reads SPARQL 1.1 Query Results TSV: https://www.w3.org/TR/sparql11-results-csv-tsv/ */
function readSparqlTsv(text: string): TableLines {
  const lines = new PackedLines();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '') continue;
    const cells = line.split('\t').map((cell) => (index === 0 ? cell.slice(1) : termText(cell)));
    lines.push(index + 1, cells);
  }
  return lines;
}

/**
 * The lines of a table, except empty ones. Detects the separator if none is given. Throws an UnreadableSourceError if
 * quotes do not match.
 */
export function readDelimited(given: string, known?: Delimiter): TableLines {
  const plain = given.replace(/^\ufeff/, '');
  const declared = known === undefined ? declaredDelimiter.exec(plain) : null;
  const text = declared === null ? plain : plain.slice(declared[0].length);
  if (/^\?\w+(?:\t\?\w+)*\r?\n/.test(text)) return readSparqlTsv(text);
  const delimiter = known ?? declared?.[1] ?? delimiterOf(text);
  const lines = new PackedLines();
  let line = declared === null ? 1 : 2;
  // Line by line, because the arrays of all lines take more memory than anything else of an import.
  const step = ({ data: cells, errors }: Papa.ParseStepResult<string[]>) => {
    const fault = errors.find(({ type }) => type === 'Quotes');
    if (fault !== undefined) {
      const code = fault.code === 'MissingQuotes' ? 'open-quote' : 'inner-quote';
      throw new UnreadableSourceError(code, { line: String(line) }, line);
    }
    if (cells.length > 1 || cells[0] !== '') lines.push(line, cells);
    for (const cell of cells) line += cell.includes('\n') ? cell.split('\n').length - 1 : 0;
    line += 1;
  };
  Papa.parse<string[]>(text, { delimiter, step });
  return lines;
}

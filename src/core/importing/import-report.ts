/** The reports of an import: row by row as a file, and a summary for a terminal. */
import { csvLines } from '../tables/csv';
import { counted } from '../text/counted';
import type { ImportedRegister, RowOutcome, Verdict } from './import-pairs';
import { type ImportTexts, kindText, remarkText } from './import-words';
import { type Reason, reasons } from './remark';
import { cellIn, type SourceTable } from './source-table';

function* reportLines(outcomes: readonly RowOutcome[], texts: ImportTexts): Generator<string[]> {
  yield ['row', 'line', 'verdict', 'reasons', 'details'];
  for (const { number, line, verdict, remarks } of outcomes) {
    yield [
      String(number),
      line === null ? '' : String(line),
      verdict,
      [...new Set(remarks.map(({ reason }) => reason))].join(' '),
      remarks.map((each) => `${each.reason}: ${remarkText(each, texts)}`).join(' | '),
    ];
  }
}

/** All rows of the source with their outcomes and reasons, as CSV. */
export function reportCsv(outcomes: readonly RowOutcome[], texts: ImportTexts): string {
  return csvLines(reportLines(outcomes, texts));
}

/** The refused rows, unchanged, with the reasons. */
export function refusedCsv(
  { columns, rows }: SourceTable,
  outcomes: readonly RowOutcome[],
  texts: ImportTexts,
): string {
  const whyByRow = new Map<number, string[]>();
  for (const { number, verdict, remarks } of outcomes) {
    if (verdict !== 'refused') continue;
    const known = whyByRow.get(number) ?? [];
    whyByRow.set(number, [...known, ...remarks.map((each) => remarkText(each, texts))]);
  }
  const lines: string[][] = [[...columns, texts('whyHeading', {})]];
  for (const row of rows) {
    const why = whyByRow.get(row.number);
    if (why === undefined) continue;
    lines.push([...columns.map((column) => cellIn(row, column)), why.join(' | ')]);
  }
  return csvLines(lines);
}

/** The number of rows by verdict. */
export function countVerdicts(outcomes: readonly RowOutcome[]): Record<Verdict, number> {
  const count = (wanted: Verdict) => outcomes.filter(({ verdict }) => verdict === wanted).length;
  return { taken: count('taken'), merged: count('merged'), refused: count('refused') };
}

/** The number of rows by reason; only for reasons that occur. */
export function countReasons(outcomes: readonly RowOutcome[]): Map<Reason, number> {
  const counts = new Map<Reason, number>();
  for (const { remarks } of outcomes) {
    for (const reason of new Set(remarks.map((remark) => remark.reason))) {
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  }
  const order: readonly string[] = reasons;
  return new Map([...counts].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

/** The maximum number of examples in a terminal. */
const maxExamples = 3;

function quoted(labels: readonly string[]): string {
  const shown = labels.slice(0, maxExamples).map((label) => `"${label}"`);
  return [...shown, ...(labels.length > maxExamples ? ['…'] : [])].join(', ');
}

/** The points that different places share, worst first. */
function sharedLines(points: ImportedRegister['sharedPoints']): string[] {
  if (points.length === 0) return [];
  return [
    `${counted(points.length, 'point')} that different places share; most at`,
    ...points
      .slice(0, maxExamples)
      .map(
        ({ coordinates: [longitude, latitude], labels }) =>
          `          ${latitude}, ${longitude}: ${labels.length} places, ${quoted(labels)}`,
      ),
  ];
}

/** The places with several names, those with most first. */
function mergedLines(places: ImportedRegister['places']): string[] {
  const merged = places.filter(({ otherNames }) => otherNames.length > 0);
  if (merged.length === 0) return [];
  const most = merged.toSorted((a, b) => b.otherNames.length - a.otherNames.length);
  return [
    `${counted(merged.length, 'place')} under several names, such as`,
    ...most
      .slice(0, maxExamples)
      .map(({ name, otherNames }) => `          "${name}", also ${quoted(otherNames)}`),
  ];
}

/** Advice if most rows are refused for one reason. */
const helps: { readonly [reason in Reason]?: string } = {
  'unknown-place': 'add columns of coordinates, or correct names and countries',
  'missing-coordinates':
    'fill in the coordinates, or leave their columns out to have them found by name',
  'bad-coordinates':
    'two columns may be mapped the wrong way round, or numbers have lost their points',
  'paired-with-itself': 'both ends may be mapped to the same columns',
  'missing-name':
    'the columns of names may be mapped wrongly, or a name stands only in the first row of its group',
  'missing-cells': 'the separator may be another one, or a quotation mark may be missing',
  'unknown-id': 'the list of places may be of another list',
  'ends-before-start': 'the columns of start and end may be mapped the wrong way round',
};

/** If most rows are refused, the most common cause; otherwise nothing. */
function causeLines(outcomes: readonly RowOutcome[], texts: ImportTexts): string[] {
  const refused = outcomes.filter(({ verdict }) => verdict === 'refused');
  if (refused.length * 2 <= outcomes.length) return [];
  for (const [reason, count] of countReasons(refused)) {
    const help = helps[reason];
    if (help === undefined || count * 2 <= refused.length) continue;
    return [`Most rows are refused for ${kindText(reason, texts)}: ${help}`];
  }
  return [];
}

/** Such as `25917 rows: 24496 taken, 1323 merged, 98 refused`, followed by remarks. */
export function reportSummary(
  { places, outcomes, sharedPoints }: ImportedRegister,
  texts: ImportTexts,
): string {
  const { taken, merged, refused } = countVerdicts(outcomes);
  const lines = [...countReasons(outcomes)].map(
    ([reason, count]) => `${String(count).padStart(8)}  ${reason}: ${kindText(reason, texts)}`,
  );
  return [
    `${counted(outcomes.length, 'row')}: ${taken} taken, ${merged} merged, ${refused} refused`,
    `${counted(taken, 'pair')} between ${counted(places.length, 'place')}`,
    ...causeLines(outcomes, texts),
    ...mergedLines(places),
    ...sharedLines(sharedPoints),
    ...(lines.length === 0 ? [] : ['Rows with', ...lines]),
  ].join('\n');
}

/** What an import says of its source: row by row for a file, and in short for a terminal. */
import { csvLines } from '../tables/csv';
import { counted } from '../text/counted';
import type { ImportedRegister, RowOutcome, Verdict } from './import-pairs';
import { type Reason, reasons } from './remark';

/** Every row of the source, with what became of it and why, as CSV. */
export function reportCsv(outcomes: readonly RowOutcome[]): string {
  return csvLines([
    ['row', 'line', 'verdict', 'reasons', 'details'],
    ...outcomes.map(({ number, line, verdict, remarks }) => [
      String(number),
      String(line),
      verdict,
      [...new Set(remarks.map(({ reason }) => reason))].join(' '),
      remarks.map(({ reason, done }) => `${reason}: ${done}`).join(' | '),
    ]),
  ]);
}

/** How many rows each verdict met. */
export function countVerdicts(outcomes: readonly RowOutcome[]): Record<Verdict, number> {
  const count = (wanted: Verdict) => outcomes.filter(({ verdict }) => verdict === wanted).length;
  return { taken: count('taken'), merged: count('merged'), refused: count('refused') };
}

/** How many rows each reason was met in; only those that were met. */
export function countReasons(outcomes: readonly RowOutcome[]): Map<Reason, number> {
  const counts = new Map<Reason, number>();
  for (const { remarks } of outcomes) {
    for (const reason of new Set(remarks.map((remark) => remark.reason))) {
      counts.set(reason, (counts.get(reason) ?? 0) + 1);
    }
  }
  const order = Object.keys(reasons);
  return new Map([...counts].toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

/** `25917 rows: 24496 taken, 1323 merged, 98 refused`, and what was noticed. */
export function reportSummary({ places, outcomes, severalNames }: ImportedRegister): string {
  const { taken, merged, refused } = countVerdicts(outcomes);
  const lines = [...countReasons(outcomes)].map(
    ([reason, count]) => `${String(count).padStart(8)}  ${reason}: ${reasons[reason]}`,
  );
  const named = severalNames === 0 ? [] : [`${counted(severalNames, 'place')} with several names`];
  return [
    `${counted(outcomes.length, 'row')}: ${taken} taken, ${merged} merged, ${refused} refused`,
    `${counted(taken, 'pair')} between ${counted(places.length, 'place')}`,
    ...named,
    ...(lines.length === 0 ? [] : ['Rows with', ...lines]),
  ].join('\n');
}

/** The report on all addresses, as text or as JSON. */
import { counted } from '../../../core/text/counted';
import { findings, isLost, type LinkFinding, meanings, type Outcome } from './outcome';

export interface LinkResult extends Outcome {
  /** Path in the records folder. */
  readonly file: string;
  readonly address: string;
  /** Whole days since it was checked; 0 if checked now. */
  readonly daysOld: number;
  /** A copy in the archive that the record does not have, or `null`. */
  readonly archiveCopy: string | null;
}

export interface LinkReport {
  readonly directory: string;
  readonly results: readonly LinkResult[];
  /** The number of requests that the archive did not answer. */
  readonly archiveSilent: number;
}

function countOf(results: readonly LinkResult[], finding: LinkFinding): number {
  return results.filter((result) => result.finding === finding).length;
}

/** `139 addresses: 120 reachable, 12 moved, 7 missing`. */
function summaryOf({ results }: LinkReport): string {
  const parts = findings
    .toReversed()
    .filter((finding) => countOf(results, finding) > 0)
    .map((finding) => `${countOf(results, finding)} ${finding}`);
  const total = results.length === 1 ? '1 address' : `${results.length} addresses`;
  return parts.length === 0 ? total : `${total}: ${parts.join(', ')}`;
}

function copyLine({ archiveCopy }: LinkResult): string {
  return `      → write "archived": "${archiveCopy}"`;
}

function describe(result: LinkResult): string {
  const { address, status, detail, movedTo, archiveCopy, daysOld } = result;
  const said = [status, detail].filter((part) => part !== null).join(' ');
  const age = daysOld === 0 ? '' : `  (asked ${counted(daysOld, 'day')} ago)`;
  const lines = [`      ${address}${said === '' ? '' : `  ${said}`}${age}`];
  if (movedTo !== null) lines.push(`      ⇒ ${movedTo}`);
  if (archiveCopy !== null) lines.push(copyLine(result));
  return lines.join('\n');
}

export function textReport(report: LinkReport): string {
  const { directory, results, archiveSilent } = report;
  const sections = findings
    .filter((finding) => finding !== 'reachable')
    .flatMap((finding) => {
      const found = results.filter((result) => result.finding === finding);
      if (found.length === 0) return [];
      const entries = found.map((result) => `  ${directory}/${result.file}\n${describe(result)}`);
      return [`${finding}: ${meanings[finding]}\n${entries.join('\n')}`];
    });
  const copies = results.filter(
    ({ finding, archiveCopy }) => finding === 'reachable' && archiveCopy !== null,
  );
  if (copies.length > 0) {
    const lines = copies.map((result) => `  ${directory}/${result.file}\n${copyLine(result)}`);
    sections.push(`reachable, with a copy that the record could name:\n${lines.join('\n')}`);
  }
  if (archiveSilent > 0) {
    sections.push(`The archive did not respond for ${archiveSilent} of them: try again later.`);
  }
  return [...sections, `${directory}: ${summaryOf(report)}`].join('\n\n');
}

export function jsonReport({ directory, results, archiveSilent }: LinkReport): string {
  const entries = results.map((result) => ({ ...result, lost: isLost(result) }));
  const summary = Object.fromEntries(
    findings.map((finding) => [finding, countOf(results, finding)]),
  );
  return JSON.stringify({ directory, summary, archiveSilent, results: entries }, null, 2);
}

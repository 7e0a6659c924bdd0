/** Formats problems for a terminal: grouped by file, each with its position and fix. */

import type { Problem, Severity } from '../../core/checking/problem';
import { counted } from '../../core/text/counted';

/** The kinds of text that get a colour. */
export type Part = 'file' | Severity | 'fix' | 'faint';

/** Colours a part of the text. */
export type Paint = (part: Part, text: string) => string;

const plain: Paint = (_, text) => text;

function sentence(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}

function formatProblem(problem: Problem, paint: Paint): string {
  const { line, column, severity, place, rule, message, fix } = problem;
  const position = paint('faint', `${line}:${column}`);
  const head = [position, paint(severity, severity), place, paint('faint', rule)].filter(Boolean);
  return [
    `  ${head.join('  ')}`,
    `      ${sentence(message)}`,
    `      ${paint('fix', '→')} ${sentence(fix)}`,
  ].join('\n');
}

/** The number of errors and warnings, or that there are none. */
export function summarize(problems: readonly Problem[]): string {
  const count = (severity: Severity) =>
    problems.filter((problem) => problem.severity === severity).length;
  const parts = (['error', 'warning'] as const)
    .filter((severity) => count(severity) > 0)
    .map((severity) => counted(count(severity), severity));
  return parts.length === 0 ? 'no problems' : parts.join(' and ');
}

/** All problems, file by file. `directory` is prefixed to the file names. */
export function formatProblems(
  problems: readonly Problem[],
  directory: string,
  paint: Paint = plain,
): string {
  const files = [...new Set(problems.map(({ file }) => file))];
  return files
    .map((file) => {
      const here = problems.filter((problem) => problem.file === file);
      const lines = here.map((problem) => formatProblem(problem, paint));
      return [paint('file', `${directory}/${file}`), ...lines].join('\n');
    })
    .join('\n\n');
}

/** The line of a problem with its neighbours, and a mark below the column. */
export function codeFrame(text: string, { line, column }: Problem): string {
  const lines = text.split(/\r\n|\r|\n/);
  const first = Math.max(1, line - 2);
  const shown = lines.slice(first - 1, line + 2);
  const width = String(line + 2).length;
  return shown
    .flatMap((content, index) => {
      const number = first + index;
      const row = `${String(number).padStart(width)} | ${content}`;
      return number === line ? [row, `${' '.repeat(width)} | ${' '.repeat(column - 1)}^`] : [row];
    })
    .join('\n');
}

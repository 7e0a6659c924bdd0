/** Problems in the formats that `check` offers. */

import type { Problem } from '../../core/checking/problem';
import { counted } from '../../core/text/counted';
import type { FolderCompilation } from '../compiler/compile-folder';
import { formatProblems, summarize } from '../compiler/format-problems';
import { paint } from './paint';

export const reportFormats = ['text', 'github', 'json'] as const;

/** `1 register with 24504 pairs`; empty if there is none. */
function registersOf(files: FolderCompilation['files']): string[] {
  const tables = [...files].filter(([path]) => /^registers\/[^/]+\/pairs\.csv$/.test(path));
  if (tables.length === 0) return [];
  const rows = tables.reduce((sum, [, csv]) => sum + csv.trimEnd().split('\n').length - 1, 0);
  return [`${counted(tables.length, 'register')} with ${counted(rows, 'pair')}`];
}

/** `data: 7 places, 5 articles, 4 pairs: no problems`. */
function summaryOf({ files, problems }: FolderCompilation, directory: string): string {
  const count = (folder: string) =>
    [...files.keys()].filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.json'))
      .length;
  const records = ['place', 'article', 'pair'].map((noun) => counted(count(`${noun}s`), noun));
  return `${directory}: ${[...records, ...registersOf(files)].join(', ')}: ${summarize(problems)}`;
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands */
function annotation(problem: Problem, directory: string): string {
  const escapeText = (text: string) =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const escapeProperty = (text: string) =>
    escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const { severity, file, line, column, place, rule, message, fix } = problem;
  const title = place === '' ? rule : `${rule} ${place}`;
  const properties = [
    `file=${escapeProperty(`${directory}/${file}`)}`,
    `line=${line}`,
    `col=${column}`,
    `title=${escapeProperty(title)}`,
  ];
  return `::${severity} ${properties.join(',')}::${escapeText(`${message}\nFix: ${fix}`)}`;
}

/** All problems of a folder, and a summary. */
export function report(
  compilation: FolderCompilation,
  directory: string,
  format: (typeof reportFormats)[number],
  isColoured: boolean,
): string {
  const { problems } = compilation;
  const summary = summaryOf(compilation, directory);
  switch (format) {
    case 'json':
      return JSON.stringify({ directory, summary: summarize(problems), problems }, null, 2);
    case 'github':
      return [...problems.map((problem) => annotation(problem, directory)), summary].join('\n');
    case 'text': {
      const text = formatProblems(problems, directory, isColoured ? paint : undefined);
      return text === '' ? summary : `${text}\n\n${summary}`;
    }
  }
}

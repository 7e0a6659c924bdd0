/** `data add`: adds an event between two places, with its article and any places that are new. */

import { readFile } from 'node:fs/promises';
import { hasNoErrors, type Problem } from '../../../core/checking/problem';
import { type Records, readRecordFiles } from '../../../core/checking/records';
import {
  type Contribution,
  changedFiles,
  conflictsOf,
  type NewEvent,
} from '../../../core/contributing/contribution';
import { readContribution } from '../../../core/contributing/contribution-file';
import { dayOfTime } from '../../../core/domain/day';
import { pairId } from '../../../core/domain/identifier';
import { articleSchema } from '../../../core/domain/record';
import { compileRecords } from '../../compiler/compile';
import { eventIds } from '../../compiler/event-ids';
import { formatProblems } from '../../compiler/format-problems';
import { type Command, type Terminal, UsageError } from '../command';
import { paint } from '../paint';
import { compileRecordsFolder } from '../records-folder';
import { report } from '../report';
import { writeFiles } from '../write-folder';
import { type Asker, askerAtTerminal, needed } from './asker';
import { chooseArticle, findArticle } from './choose-article';
import { chooseEvent } from './choose-event';
import { choosePlace } from './choose-place';
import { demandFlags, type Flags, flagDetails, readFlags } from './flags';

/** Notices about optional data that a new event lacks. */
function noticesOf({ date, summary }: NewEvent): string[] {
  return [
    ...(date === null ? ['The event is undated: give its date if the article does'] : []),
    ...(summary.ru === undefined ? ['The summary is in English only: add it in Russian'] : []),
  ];
}

/** Asks for everything, and returns the contribution with notices for the curator. */
async function chooseEverything(
  records: Records,
  flags: Flags,
  asker: Asker | null,
): Promise<{ contribution: Contribution; notices: string[] }> {
  if (asker === null) {
    demandFlags(flags, flags.url !== undefined && findArticle(records, flags.url) !== undefined);
  }
  const [first, second] = flags.place ?? [];
  const example = 'First place (Osh, or "Springfield, US, Illinois")';
  const one = await choosePlace(await needed(first, example, asker), records, asker);
  const other = await choosePlace(await needed(second, 'Second place', asker), records, asker);
  if (one.id === other.id) throw new UsageError(`Both places are "${one.id}": a pair has two`);
  const pair = pairId(one.id, other.id);
  const { url: address } = articleSchema.shape;
  const url = await needed(flags.url, 'Address of the article', asker, address);
  const article = await chooseArticle(url, pair, records, flags, asker);
  const present = records.pairs.get(pair)?.value?.events ?? [];
  const event = await chooseEvent(records, present, flags, asker);
  const notices = [
    ...one.notices,
    ...other.notices,
    ...(article.record === null ? [`The article already exists: articles/${article.id}.json`] : []),
    ...(present.length === 0 ? [] : [`pairs/${pair}.json already exists: the event goes into it`]),
    ...(event.event === null ? [] : noticesOf(event.event)),
  ];
  return { contribution: { places: [one, other], article, ...event }, notices };
}

/** Reads a contribution from a file. Throws a UsageError if the file is not a valid one. */
async function readFrom(file: string, records: Records): Promise<Contribution> {
  const refuse = (faults: readonly string[]) =>
    new UsageError([`'${file}' cannot be added`, ...faults].join('\n  '));
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw refuse([error instanceof Error ? error.message : String(error)]);
  }
  const read = readContribution(text);
  if ('faults' in read) throw refuse(read.faults);
  const conflicts = conflictsOf(records, read.contribution, eventIds);
  if (conflicts.length > 0) throw refuse(conflicts);
  return read.contribution;
}

/** The records with the changes applied, and their problems. */
function problemsWith(
  files: ReadonlyMap<string, string>,
  changes: ReadonlyMap<string, string>,
): readonly Problem[] {
  const today = dayOfTime(Date.now());
  return compileRecords(new Map([...files, ...changes]), { today, version: '' }).problems;
}

function show(
  changes: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, string>,
  directory: string,
  terminal: Terminal,
): void {
  for (const [path, text] of changes) {
    terminal.out(`${files.has(path) ? 'changes' : 'adds'} ${directory}/${path}\n${text}`);
  }
}

/** The command; `findAsker` returns `null` without an interactive terminal. */
export function addCommandAsking(findAsker: () => Asker | null): Command {
  return {
    synopsis: '[DIR] [--place PLACE --place PLACE --url ADDRESS … | --from FILE]',
    summary: 'Add an event between two places, with its article and any cities that are missing',
    details: flagDetails,
    async run(args, terminal) {
      const { flags, directory } = readFlags(args);
      const before = await compileRecordsFolder(directory);
      if (before.outputs === null) {
        terminal.error(report(before, directory, 'text', terminal.isColoured));
        terminal.error('The records already have an error: fix it first. Nothing was written.');
        return 1;
      }
      const asker = findAsker();
      const { records } = readRecordFiles(before.files);
      const { contribution, notices } =
        flags.from === undefined
          ? await chooseEverything(records, flags, asker)
          : { contribution: await readFrom(flags.from, records), notices: [] };
      const changes = changedFiles(records, contribution, eventIds);

      const problems = problemsWith(before.files, changes);
      const reported = problems.filter(
        ({ file, severity }) => severity === 'error' || changes.has(file),
      );
      show(changes, before.files, directory, terminal);
      for (const notice of notices) terminal.out(`· ${notice}`);
      if (reported.length > 0) {
        terminal.error(
          formatProblems(reported, directory, terminal.isColoured ? paint : undefined),
        );
      }
      if (!hasNoErrors(problems)) {
        terminal.error('Nothing was written: correct the problems and try again.');
        return 1;
      }
      if (!flags.yes) {
        if (asker === null) throw new UsageError('Nothing was written: add --yes to write it');
        if (!(await asker.confirm('Write it?'))) {
          terminal.out('Nothing was written.');
          return 0;
        }
      }
      await writeFiles(directory, changes);
      terminal.out(
        `${[...changes.keys()].map((path) => `${directory}/${path}`).join('\n')}\nwritten.`,
      );
      return 0;
    },
  };
}

export const addCommand = addCommandAsking(askerAtTerminal);

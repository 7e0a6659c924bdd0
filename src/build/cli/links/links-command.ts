/** `data links`: checks whether the articles are still at their addresses. */
import { setTimeout as sleepFor } from 'node:timers/promises';
import { type RecordFile, readRecordFiles } from '../../../core/checking/records';
import type { ArticleRecord } from '../../../core/domain/record';
import { readArguments, readFormat } from '../arguments';
import { type Command, UsageError } from '../command';
import { compileRecordsFolder, defaultFolder } from '../records-folder';
import { archiveAddress, findCopy } from './archive';
import { checkAddress, type Sleep } from './check-address';
import { defaultCacheFile, LinkCache, lifetime } from './link-cache';
import { jsonReport, type LinkResult, textReport } from './link-report';
import type { Outcome } from './outcome';
import { runPolitely, type Task } from './polite-queue';
import { type Progress, showProgress } from './progress';

/** The command's dependencies, replaced in tests. */
export interface World {
  readonly sleep: Sleep;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly progress: (total: number) => Progress;
  /** The timeout for a server's response, in milliseconds. */
  readonly timeLimit: number;
}

const millisecondsPerDay = 24 * 60 * 60 * 1000;
const pauseAtHost = 1_500;
const hostsAtOnce = 8;
const retries = 2;

function linksOf(articles: ReadonlyMap<string, RecordFile<ArticleRecord>>) {
  return [...articles.values()].flatMap(({ document, value }) =>
    value !== null && URL.canParse(value.url) ? [{ file: document.file, article: value }] : [],
  );
}

type Links = ReturnType<typeof linksOf>;

interface Answers {
  readonly outcomes: Map<string, { readonly time: number; readonly value: Outcome }>;
  readonly copies: Map<string, string>;
  silent: number;
}

/** The checks still to run. Fills `answers` with cached outcomes, and with the others as they arrive. */
function tasksFor(
  links: Links,
  archive: string | null,
  cache: LinkCache,
  { sleep, now, timeLimit }: World,
  answers: Answers,
  tell: (message: string) => void,
): Task[] {
  const tasks: Task[] = [];
  for (const { article } of links) {
    const { url, published, archived } = article;
    const known = cache.outcome(url);
    if (known !== undefined) answers.outcomes.set(url, known);
    else {
      const run = async () => {
        const value = await checkAddress(url, { sleep, timeLimit, retries });
        cache.putOutcome(url, value);
        answers.outcomes.set(url, { time: now(), value });
        tell(`${value.finding}  ${url}`);
      };
      tasks.push({ host: new URL(url).host, run });
    }
    if (archive === null || archived !== undefined) continue;
    const knownCopy = cache.copy(url);
    if (knownCopy !== undefined) {
      if (knownCopy.copy === 'found') answers.copies.set(url, knownCopy.address);
      continue;
    }
    const run = async () => {
      const answer = await findCopy(url, published, { archive, timeLimit });
      cache.putCopy(url, answer);
      if (answer.copy === 'found') answers.copies.set(url, answer.address);
      if (answer.copy === 'unknown') answers.silent += 1;
      tell(`archive: ${answer.copy}  ${url}`);
    };
    tasks.push({ host: new URL(archive).host, run });
  }
  return tasks;
}

function resultsOf(links: Links, answers: Answers, now: number): LinkResult[] {
  return links.flatMap(({ file, article: { url } }) => {
    const answer = answers.outcomes.get(url);
    if (answer === undefined) return [];
    return [
      {
        file,
        address: url,
        ...answer.value,
        daysOld: Math.floor((now - answer.time) / millisecondsPerDay),
        archiveCopy: answers.copies.get(url) ?? null,
      },
    ];
  });
}

/** The command with given dependencies. */
export function linksCommandIn(world: World): Command {
  return {
    synopsis: '[DIR] [--fresh] [--no-archive] [--format text|json]',
    summary: 'Check whether the articles are still online (needs the network)',
    details: [
      `DIR           the records folder (default: ${defaultFolder})`,
      `--fresh       check everything again (default: reuse answers for ${lifetime / millisecondsPerDay} days)`,
      '--format      text for people (default), json for programs',
      '--no-archive  do not ask the Internet Archive for copies',
      `--archive     address of an availability API (default: ${archiveAddress})`,
      `--cache       where results are cached (default: ${defaultCacheFile})`,
      'The exit code is always 0: a page that does not respond today does not make a record wrong.',
    ],
    async run(args, terminal) {
      const { values, operand: directory = defaultFolder } = readArguments(args, {
        fresh: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
        'no-archive': { type: 'boolean', default: false },
        archive: { type: 'string', default: archiveAddress },
        cache: { type: 'string', default: defaultCacheFile },
      });
      const format = readFormat(values.format, ['text', 'json']);
      if (!URL.canParse(values.archive)) {
        throw new UsageError(`--archive '${values.archive}' is not an address`);
      }
      const { files } = await compileRecordsFolder(directory);
      const links = linksOf(readRecordFiles(files).records.articles);
      const cache = new LinkCache(values.cache, world.now, values.fresh);
      const answers: Answers = { outcomes: new Map(), copies: new Map(), silent: 0 };
      const archive = values['no-archive'] ? null : values.archive;

      let progress: Progress | undefined;
      const tell = (message: string) => progress?.step(message);
      const tasks = tasksFor(links, archive, cache, world, answers, tell);
      if (tasks.length > 0) {
        progress = world.progress(tasks.length);
        await runPolitely(tasks, { sleep: world.sleep, pause: pauseAtHost, hosts: hostsAtOnce });
        progress.end('All asked');
      }

      const results = resultsOf(links, answers, world.now());
      const report = { directory, results, archiveSilent: answers.silent };
      terminal.out(format === 'json' ? jsonReport(report) : textReport(report));
      return 0;
    },
  };
}

export const linksCommand = linksCommandIn({
  sleep: (milliseconds) => sleepFor(milliseconds),
  now: Date.now,
  progress: (total) => showProgress(total, process.stderr),
  timeLimit: 20_000,
});

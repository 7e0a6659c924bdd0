/** The records that a contribution makes, and what the checker says of them, without a disk. */
import { checkRecords, type Known } from '../checking/check';
import { compareProblems, hasNoErrors, type Problem } from '../checking/problem';
import { schemaAddressOfKind, topicsFile } from '../checking/record-kinds';
import { type Records, readRecordFiles } from '../checking/records';
import type { Article, Atlas, Dossier, Place } from '../domain/atlas';
import { type Contribution, changedFiles, fileOf, misfitsOf, pairOf } from './contribution';
import { formatRecord } from './format-record';

interface Surroundings {
  readonly atlas: Atlas;
  readonly articles: readonly Article[];
  /** Of the pair, where the atlas has it. */
  readonly dossier: Dossier | null;
}

/** Further apart in latitude, no two records are taken for the same place. */
const nearDegrees = 1;

function mayMatter(place: Place, { places }: Contribution): boolean {
  return places.some(({ id, record }) => {
    if (place.id === id) return true;
    if (record === null) return false;
    if (place.wikidata !== undefined && place.wikidata === record.wikidata) return true;
    return Math.abs(place.coordinates[1] - record.coordinates[1]) < nearDegrees;
  });
}

/** The events of a pair as its record has them. */
function recordsOfEvents({ events }: Dossier) {
  return events.map(({ kind, date, dayStated, inForce, topics, summary, note, sources }) => ({
    kind,
    date: date?.text ?? null,
    dayStated,
    inForce: inForce?.text,
    topics,
    summary,
    note,
    sources: sources.map(({ article, passage, note: ofSource }) => ({
      article: article.id,
      passage,
      note: ofSource,
    })),
  }));
}

/**
 * The records that a check can hold the contribution against, as files: all the others can have no part
 * in what is wrong with it.
 */
function filesAround(
  contribution: Contribution,
  { atlas, articles, dossier }: Surroundings,
): ReadonlyMap<string, string> {
  const topics = [...atlas.topics.values()].map(({ id, names }) => [id, names]);
  const places = [...atlas.places.values()].filter((place) => mayMatter(place, contribution));
  const cited = new Set(
    dossier?.events.flatMap(({ sources }) => sources.map(({ article }) => article.id)),
  ).add(contribution.article?.id ?? '');
  return new Map([
    [
      topicsFile,
      formatRecord({ $schema: schemaAddressOfKind.topics, ...Object.fromEntries(topics) }),
    ],
    ...places.map(({ id, kind, names, aliases, country, coordinates, wikidata, note }) => {
      const others = aliases.length === 0 ? {} : { aliases };
      const record = { kind, names, ...others, country, coordinates, wikidata, note };
      return fileOf('place', id, record);
    }),
    ...articles
      .filter(({ id }) => cited.has(id))
      .map(({ id, url, title, publisher, published: date, language, archived }) => {
        const published = date?.text ?? null;
        return fileOf('article', id, { url, title, publisher, published, language, archived });
      }),
    ...(dossier === null ? [] : [fileOf('pair', dossier.id, { events: recordsOfEvents(dossier) })]),
  ]);
}

export interface Judgement {
  /** The text of every record that is new or changed, by path in the records folder. */
  readonly files: ReadonlyMap<string, string>;
  /** What is around them, as it is now. */
  readonly present: ReadonlyMap<string, string>;
  /** All of these. */
  readonly records: Records;
  /** What was not wrong before. */
  readonly problems: readonly Problem[];
  /** What keeps it from the records, whatever they say. */
  readonly misfits: readonly string[];
}

/** Whether nothing keeps the contribution from the records. */
export function isSound({ problems, misfits }: Judgement): boolean {
  return misfits.length === 0 && hasNoErrors(problems);
}

function sameProblem({ file, rule, place, message }: Problem): string {
  return [file, rule, place, message].join('\n');
}

function checked(files: ReadonlyMap<string, string>, known: Known) {
  const { records, problems } = readRecordFiles(files);
  return { records, problems: [...problems, ...checkRecords(records, known)] };
}

/** What the contribution makes of the records, and what the checker would say of that. */
export function judge(contribution: Contribution, around: Surroundings, known: Known): Judgement {
  const present = filesAround(contribution, around);
  const before = checked(present, known);
  const eventIds = () => around.dossier?.events.map(({ id }) => id) ?? [];
  const files = changedFiles(before.records, contribution, eventIds);
  const after = checked(new Map([...present, ...files]), known);
  const old = new Set(before.problems.map(sameProblem));
  return {
    files,
    present,
    records: after.records,
    problems: after.problems
      .filter((problem) => !old.has(sameProblem(problem)))
      .toSorted(compareProblems),
    misfits: misfitsOf(before.records, contribution, eventIds),
  };
}

/** The position among the pair's events of the one that the contribution tells of; -1 for none. */
export function positionOfEvent(contribution: Contribution, dossier: Dossier | null): number {
  if (pairOf(contribution) === null) return -1;
  const events = dossier?.events ?? [];
  if (contribution.known === null) return events.length;
  return events.findIndex(({ id }) => id === contribution.known);
}

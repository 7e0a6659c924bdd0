/** Applies a contribution to the records in memory, and checks the result. */
import { checkRecords, type Known } from '../checking/check';
import { compareProblems, hasNoErrors, type Problem } from '../checking/problem';
import { schemaAddressOfKind, topicsFile } from '../checking/record-kinds';
import { type Records, readRecordFiles } from '../checking/records';
import type { Article, Atlas, Dossier, Place } from '../domain/atlas';
import { type Contribution, changedFiles, conflictsOf, fileOf, pairOf } from './contribution';
import { formatRecord } from './format-record';

interface Surroundings {
  readonly atlas: Atlas;
  readonly articles: readonly Article[];
  /** The pair's dossier, if the atlas has the pair. */
  readonly dossier: Dossier | null;
}

/** The checks never report records further apart in latitude as the same place. */
const nearDegrees = 1;

function mayMatter(place: Place, { places }: Contribution): boolean {
  return places.some(({ id, record }) => {
    if (place.id === id) return true;
    if (record === null) return false;
    if (place.wikidata !== undefined && place.wikidata === record.wikidata) return true;
    return Math.abs(place.coordinates[1] - record.coordinates[1]) < nearDegrees;
  });
}

/** Converts the events of a dossier back to records. */
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
 * The existing records that the checks compare with the contribution, as files. Other records cannot cause problems
 * of the contribution.
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

export interface CheckedContribution {
  /** The texts of all new or changed records, by path in the records folder. */
  readonly files: ReadonlyMap<string, string>;
  /** The texts of the related existing records, by path. */
  readonly present: ReadonlyMap<string, string>;
  /** All of these records, with the changes applied. */
  readonly records: Records;
  /** The problems that the contribution adds. */
  readonly problems: readonly Problem[];
  /** Reasons why it cannot be applied to the records, apart from its content. */
  readonly conflicts: readonly string[];
}

/** Whether the contribution can be accepted. */
export function isSound({ problems, conflicts }: CheckedContribution): boolean {
  return conflicts.length === 0 && hasNoErrors(problems);
}

function sameProblem({ file, rule, place, message }: Problem): string {
  return [file, rule, place, message].join('\n');
}

function checked(files: ReadonlyMap<string, string>, known: Known) {
  const { records, problems } = readRecordFiles(files);
  return { records, problems: [...problems, ...checkRecords(records, known)] };
}

/** Applies the contribution to the related records, and checks them. */
export function checkContribution(
  contribution: Contribution,
  around: Surroundings,
  known: Known,
): CheckedContribution {
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
    conflicts: conflictsOf(before.records, contribution, eventIds),
  };
}

/** The index of the contribution's event among those of the pair; -1 if there is none. */
export function positionOfEvent(contribution: Contribution, dossier: Dossier | null): number {
  if (pairOf(contribution) === null) return -1;
  const events = dossier?.events ?? [];
  if (contribution.known === null) return events.length;
  return events.findIndex(({ id }) => id === contribution.known);
}

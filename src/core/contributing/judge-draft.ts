/** The records that a contribution makes, and what the checker says of them, without a disk. */
import { checkRecords, type Known } from '../checking/check';
import { compareProblems, hasNoErrors, type Problem } from '../checking/problem';
import { schemaAddressOfKind, topicsFile } from '../checking/record-kinds';
import { type Records, readRecordFiles } from '../checking/records';
import type { Article, Atlas, Dossier, Place } from '../domain/atlas';
import { type Contribution, changedRecords, misfitsOf, pairOf, pathOf } from './contribution';
import { recordOfPair } from './draft';
import { formatRecord } from './format-record';

export interface Surroundings {
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

/**
 * The records that a check can hold the contribution against, as files: all the others can have no part
 * in what is wrong with it.
 */
export function filesAround(
  contribution: Contribution,
  { atlas, articles, dossier }: Surroundings,
): Map<string, string> {
  const files = new Map<string, string>();
  const write = (path: string, kind: keyof typeof schemaAddressOfKind, record: object) =>
    files.set(path, formatRecord({ $schema: schemaAddressOfKind[kind], ...record }));
  const topics = [...atlas.topics.values()].map(({ id, names }) => [id, names]);
  write(topicsFile, 'topics', Object.fromEntries(topics));
  for (const place of atlas.places.values()) {
    if (!mayMatter(place, contribution)) continue;
    const { id, kind, names, aliases, country, coordinates, wikidata, note } = place;
    const others = aliases.length === 0 ? {} : { aliases };
    write(pathOf('place', id), 'place', {
      kind,
      names,
      ...others,
      country,
      coordinates,
      wikidata,
      note,
    });
  }
  const cited = new Set(
    dossier?.events.flatMap(({ sources }) => sources.map(({ article }) => article.id)),
  );
  const { article } = contribution;
  for (const { id, url, title, publisher, published, language, archived } of articles) {
    if (!cited.has(id) && id !== article?.id) continue;
    const date = published?.text ?? null;
    const record = { url, title, publisher, published: date, language, archived };
    write(pathOf('article', id), 'article', record);
  }
  if (dossier !== null) {
    write(pathOf('pair', dossier.id), 'pair', { events: recordOfPair(dossier) });
  }
  return files;
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
  const values = changedRecords(before.records, contribution, eventIds);
  const files = new Map([...values].map(([path, value]) => [path, formatRecord(value)]));
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

/** Makes a register of the rows of a list: what is taken, what is merged, what is refused, and why. */
import { endsBeforeStart } from './clean-date';
import { type GatheredPlace, GatheredPlaces, type SharedPoint } from './gather-places';
import type { ListedPair } from './listed-pair';
import type { Listed, ListedPlace } from './listed-place';
import { placeIds } from './place-ids';
import type { Remark } from './remark';
import { labelOf } from './same-place';
import { withoutWrongSwaps } from './wrong-swaps';

export type Verdict = 'taken' | 'merged' | 'refused';

/** What became of one row. */
export interface RowOutcome {
  readonly number: number;
  readonly line: number | null;
  readonly verdict: Verdict;
  readonly remarks: readonly Remark[];
}

type DescribedPlace = Pick<
  ListedPlace,
  'name' | 'addition' | 'country' | 'coordinates' | 'wikidata'
>;

export interface ImportedPlace extends DescribedPlace {
  readonly id: string;
  readonly otherNames: readonly string[];
}

export interface ImportedPair extends Omit<ListedPair, 'ends'> {
  /** Ids of its places, in alphabetical order. */
  readonly ends: readonly [string, string];
  /** The names of both ends as the row has them, where the register keeps others. */
  readonly listedAs: string;
}

export interface ImportedRegister {
  /** Sorted by id, like the pairs. */
  readonly places: readonly ImportedPlace[];
  readonly pairs: readonly ImportedPair[];
  /** In the order of the rows: one of each, or several where a row lists several pairs. */
  readonly outcomes: readonly RowOutcome[];
  /** Those with most places first. */
  readonly sharedPoints: readonly SharedPoint[];
}

/** A row, and what it says. */
export interface ListedRow extends Pick<RowOutcome, 'number' | 'line'> {
  readonly listed: Listed<ListedPair>;
}

interface GatheredPair {
  readonly ends: readonly GatheredPlace[];
  readonly labels: readonly string[];
  readonly row: number;
  start: string;
  end: string;
  readonly references: Set<string>;
}

/** Fills what the earlier row left open; keeps what it says. */
function mergeInto(known: GatheredPair, pair: ListedPair, first: GatheredPlace): Remark[] {
  const order = known.ends[0] === first ? '' : ', in the other order';
  const labels = pair.ends.map(labelOf);
  const isRenamed = labels.some((label) => !known.labels.includes(label));
  const names = isRenamed ? `, as ${known.labels.join(' and ')}` : '';
  const done = `${labels.join(' and ')}: already in row ${known.row}${order}${names}`;
  const remarks: Remark[] = [{ reason: 'repeated-pair', done }];
  for (const field of ['start', 'end'] as const) {
    const given = pair[field];
    if (given === '' || given === known[field]) continue;
    const [start, end] = field === 'start' ? [given, known.end] : [known.start, given];
    if (known[field] === '' && !endsBeforeStart(start, end)) {
      known[field] = given;
      continue;
    }
    const kept = known[field] === '' ? '' : `${field} ${known[field]} is kept, `;
    remarks.push({ reason: 'differing-date', done: `${kept}${field} ${given} is left out` });
  }
  for (const reference of pair.references) known.references.add(reference);
  return remarks;
}

/** Judges pairs in the order of their rows. */
class GatheredPairs {
  readonly #pairs = new Map<GatheredPlace, Map<GatheredPlace, GatheredPair>>();
  readonly all: GatheredPair[] = [];

  constructor(readonly places: GatheredPlaces) {}

  judge(pair: ListedPair, row: number): { verdict: Verdict; remarks: Remark[] } {
    const [a, b] = pair.ends.map((place) => this.places.placeOf(place)) as [
      GatheredPlace,
      GatheredPlace,
    ];
    const labels = pair.ends.map(labelOf);
    if (a === b) {
      const done = `${labels.join(' and ')} are one place`;
      return { verdict: 'refused', remarks: [{ reason: 'paired-with-itself', done }] };
    }
    const known = this.#pairs.get(a)?.get(b) ?? this.#pairs.get(b)?.get(a);
    if (known !== undefined) {
      return { verdict: 'merged', remarks: mergeInto(known, pair, a) };
    }
    const added = { ...pair, ends: [a, b], labels, row, references: new Set(pair.references) };
    this.#pairs.set(a, (this.#pairs.get(a) ?? new Map()).set(b, added));
    this.all.push(added);
    if (Math.abs(a.coordinates[0] - b.coordinates[0]) <= 180)
      return { verdict: 'taken', remarks: [] };
    const done = `${labels.join(' and ')} are joined that way`;
    return { verdict: 'taken', remarks: [{ reason: 'over-antimeridian', done }] };
  }
}

/**
 * The register of all rows. Places are told apart when every row has had its say; those of the last
 * import keep their ids. Throws an UnreadableSourceError where so many coordinates are swapped that the
 * columns must be.
 */
export function importPairs(
  listedRows: readonly ListedRow[],
  earlier: readonly ImportedPlace[] = [],
): ImportedRegister {
  const rows = withoutWrongSwaps(listedRows);
  const places = new GatheredPlaces(rows.flatMap(({ listed }) => listed.value ?? []));
  const pairs = new GatheredPairs(places);
  const outcomes = rows.map(({ number, line, listed: { value, remarks } }): RowOutcome => {
    if (value === null) return { number, line, verdict: 'refused', remarks };
    const judged = pairs.judge(value, number);
    const ofPlaces = value.ends.flatMap((place) => places.remarksOn(place));
    return {
      number,
      line,
      verdict: judged.verdict,
      remarks: [...remarks, ...judged.remarks, ...ofPlaces],
    };
  });
  const used = [...new Set(pairs.all.flatMap(({ ends }) => ends))];
  const ids = placeIds(used, earlier);
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    places: used
      .map(({ ownId: _, label: __, ...place }) => place)
      .map((place, index) => ({ ...place, id: ids.get(used[index] as GatheredPlace) ?? '' }))
      .toSorted(byId),
    pairs: pairs.all
      .map(({ ends, labels, start, end, references }): ImportedPair => {
        const isListedOtherwise = ends.some(({ label }, index) => label !== labels[index]);
        const [a = '', b = ''] = ends.map((place) => ids.get(place) ?? '').toSorted();
        const listedAs = isListedOtherwise ? labels.join(' – ') : '';
        return { ends: [a, b], start, end, references: [...references].toSorted(), listedAs };
      })
      .toSorted((a, b) => (a.ends.join('--') < b.ends.join('--') ? -1 : 1)),
    outcomes,
    sharedPoints: places.sharedPoints,
  };
}

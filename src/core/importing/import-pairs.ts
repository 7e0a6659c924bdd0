/** Converts the rows of a list to a register; each row is taken, merged or refused, with reasons. */
import { compareText } from '../text/compare-text';
import { endsBeforeStart } from './clean-date';
import { type GatheredPlace, GatheredPlaces, type SharedPoint } from './gather-places';
import type { ListedPair } from './listed-pair';
import type { Listed, ListedPlace } from './listed-place';
import { placeIds } from './place-ids';
import { type Remark, remark } from './remark';
import { labelOf } from './same-place';
import { withoutWrongSwaps } from './wrong-swaps';

export type Verdict = 'taken' | 'merged' | 'refused';

/** The outcome of one row. */
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
  /** The names of both ends in the row, if the register keeps others. */
  readonly listedAs: string;
}

export interface ImportedRegister {
  /** Sorted by id, like the pairs. */
  readonly places: readonly ImportedPlace[];
  readonly pairs: readonly ImportedPair[];
  /** In the order of the rows; several for a row that lists several pairs. */
  readonly outcomes: readonly RowOutcome[];
  /** Points with most places first. */
  readonly sharedPoints: readonly SharedPoint[];
}

/** A row and its parsed content. */
export interface ListedRow extends Pick<RowOutcome, 'number' | 'line'> {
  readonly listed: Listed<ListedPair>;
}

interface GatheredPair {
  readonly ends: readonly [GatheredPlace, GatheredPlace];
  /** The pair as in its first row. */
  readonly pair: ListedPair;
  readonly row: number;
  start: string;
  end: string;
  references: readonly string[];
}

/** Adds what the earlier row does not state; keeps what it states. */
function mergeInto(known: GatheredPair, pair: ListedPair, first: GatheredPlace): Remark[] {
  const [[one = '', other = ''], [oneBefore = '', otherBefore = '']] = [
    pair.ends.map(labelOf),
    known.pair.ends.map(labelOf),
  ];
  const isKnown = (label: string) => label === oneBefore || label === otherBefore;
  const remarks = [
    remark('repeated-pair', {
      ...{ one, other, oneBefore, otherBefore, row: String(known.row) },
      order: known.ends[0] === first ? 'same' : 'other',
      names: isKnown(one) && isKnown(other) ? 'same' : 'other',
    }),
  ];
  for (const field of ['start', 'end'] as const) {
    const given = pair[field];
    if (given === '' || given === known[field]) continue;
    const [start, end] = field === 'start' ? [given, known.end] : [known.start, given];
    if (known[field] === '' && !endsBeforeStart(start, end)) {
      known[field] = given;
      continue;
    }
    remarks.push(remark('differing-date', { field, given, kept: known[field] || 'none' }));
  }
  known.references = [...new Set([...known.references, ...pair.references])];
  return remarks;
}

/** Shared, because most rows have no remarks. */
const noRemarks: readonly Remark[] = [];

/** Collects pairs in the order of their rows. */
class GatheredPairs {
  readonly #pairs = new Map<number, GatheredPair>();

  constructor(readonly places: GatheredPlaces) {}

  get all(): readonly GatheredPair[] {
    return [...this.#pairs.values()];
  }

  add(pair: ListedPair, row: number): { verdict: Verdict; remarks: readonly Remark[] } {
    const [one, other] = pair.ends;
    const [a, b] = [this.places.placeOf(one), this.places.placeOf(other)];
    if (a === b) {
      const labels = { one: labelOf(one), other: labelOf(other) };
      return { verdict: 'refused', remarks: [remark('paired-with-itself', labels)] };
    }
    const key = Math.min(a.index, b.index) * this.places.size + Math.max(a.index, b.index);
    const known = this.#pairs.get(key);
    if (known !== undefined) return { verdict: 'merged', remarks: mergeInto(known, pair, a) };
    const { start, end, references } = pair;
    this.#pairs.set(key, { ends: [a, b], pair, row, start, end, references });
    const isOver = Math.abs(a.coordinates[0] - b.coordinates[0]) > 180;
    if (!isOver) return { verdict: 'taken', remarks: noRemarks };
    const labels = { one: labelOf(one), other: labelOf(other) };
    return { verdict: 'taken', remarks: [remark('over-antimeridian', labels)] };
  }
}

/**
 * The register of all rows. Places are distinguished after every row has been read; those of the last
 * import keep their ids. Throws an UnreadableSourceError if so many coordinates are swapped that the
 * columns themselves must be swapped.
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
    const added = pairs.add(value, number);
    const [a, b] = value.ends;
    const allRemarks = [remarks, added.remarks, places.remarksOn(a), places.remarksOn(b)];
    const isSilent = allRemarks.every(({ length }) => length === 0);
    return {
      number,
      line,
      verdict: added.verdict,
      remarks: isSilent ? noRemarks : allRemarks.flat(),
    };
  });
  const all = pairs.all;
  const used = [...new Set(all.flatMap(({ ends }) => ends))];
  const ids = placeIds(used, earlier);
  return {
    places: used
      .map(
        (place): ImportedPlace => ({
          id: ids.get(place) ?? '',
          name: place.name,
          addition: place.addition,
          otherNames: place.otherNames,
          country: place.country,
          coordinates: place.coordinates,
          wikidata: place.wikidata,
        }),
      )
      .toSorted((a, b) => compareText(a.id, b.id)),
    pairs: all
      .map(({ ends, pair, start, end, references }): ImportedPair => {
        const labels = pair.ends.map(labelOf);
        const isListedOtherwise = ends.some(({ label }, index) => label !== labels[index]);
        const [one, other] = [ids.get(ends[0]) ?? '', ids.get(ends[1]) ?? ''];
        return {
          ends: one < other ? [one, other] : [other, one],
          start,
          end,
          references: references.length > 1 ? references.toSorted() : references,
          listedAs: isListedOtherwise ? labels.join(' – ') : '',
        };
      })
      .toSorted(
        ({ ends: [a1, a2] }, { ends: [b1, b2] }) => compareText(a1, b1) || compareText(a2, b2),
      ),
    outcomes,
    sharedPoints: places.sharedPoints,
  };
}

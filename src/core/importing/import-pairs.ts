/** Makes a register of the rows of a list: what is taken, what is merged, what is refused, and why. */
import type { Listed, ListedPair, ListedPlace } from './listed-pair';
import { placeIds } from './place-ids';
import type { Remark } from './remark';

export type Verdict = 'taken' | 'merged' | 'refused';

/** What became of one row. */
export interface RowOutcome {
  readonly number: number;
  readonly line: number | null;
  readonly verdict: Verdict;
  readonly remarks: readonly Remark[];
}

export interface ImportedPlace extends Omit<ListedPlace, 'key' | 'id' | 'isOutside'> {
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
  /** One of each row, in their order. */
  readonly outcomes: readonly RowOutcome[];
  /** How many coordinates (or ids) carried several names. */
  readonly severalNames: number;
}

/** A name under which rows list a place. */
interface Mention {
  readonly place: ListedPlace;
  readonly label: string;
  count: number;
}

interface GatheredPlace {
  /** As the first row has it. */
  readonly first: ListedPlace;
  /** By label and country. */
  readonly mentions: Map<string, Mention>;
}

interface GatheredPair {
  readonly ends: readonly string[];
  readonly labels: readonly string[];
  readonly row: number;
  start: string;
  end: string;
  readonly references: Set<string>;
}

interface GatheredRow extends RowOutcome {
  /** Key and label of each end that could be read. */
  readonly ends: readonly (readonly [key: string, label: string])[];
}

/** The name as people tell it from others of its kind. */
function labelOf({ name, addition }: { name: string; addition: string }): string {
  return addition === '' ? name : `${name} (${addition})`;
}

/** The most frequent mention; where it stands in its country before where it does not. */
function bestMention(mentions: readonly Mention[]): Mention | undefined {
  const isPlausible = ({ place }: Mention) => (place.country !== null && !place.isOutside ? 1 : 0);
  return mentions.toSorted(
    (a, b) => isPlausible(b) - isPlausible(a) || b.count - a.count || (a.label < b.label ? -1 : 1),
  )[0];
}

/** Takes rows one by one. Places are named at the end, when every row has had its say. */
export class PairImport {
  readonly #places = new Map<string, GatheredPlace>();
  readonly #pairs = new Map<string, GatheredPair>();
  readonly #rows: GatheredRow[] = [];

  add({ number, line }: { number: number; line: number | null }, listed: Listed<ListedPair>): void {
    const remarks = [...listed.remarks];
    const pair = listed.value;
    if (pair === null) {
      this.#rows.push({ number, line, verdict: 'refused', remarks, ends: [] });
      return;
    }
    for (const place of pair.ends) this.#mention(place, remarks);
    const ends = pair.ends.map((place) => [place.key, labelOf(place)] as const);
    this.#rows.push({ number, line, verdict: this.#judge(pair, number, remarks), remarks, ends });
  }

  #mention(place: ListedPlace, remarks: Remark[]): void {
    const gathered = this.#places.get(place.key) ?? { first: place, mentions: new Map() };
    this.#places.set(place.key, gathered);
    const [longitude, latitude] = gathered.first.coordinates;
    if (place.coordinates[0] !== longitude || place.coordinates[1] !== latitude) {
      const done = `"${place.name}" stays at ${latitude}, ${longitude}, where the first row puts it`;
      remarks.push({ reason: 'several-coordinates', done });
    }
    const label = labelOf(place);
    const key = `${label}|${place.country}`;
    const mention = gathered.mentions.get(key) ?? { place, label, count: 0 };
    mention.count += 1;
    gathered.mentions.set(key, mention);
  }

  #judge(pair: ListedPair, number: number, remarks: Remark[]): Verdict {
    const [a, b] = pair.ends;
    if (a.key === b.key) {
      const done = `${labelOf(a)} and ${labelOf(b)} are one place`;
      remarks.push({ reason: 'paired-with-itself', done });
      return 'refused';
    }
    if (Math.abs(a.coordinates[0] - b.coordinates[0]) > 180) {
      const done = `${labelOf(a)} and ${labelOf(b)} are joined that way`;
      remarks.push({ reason: 'over-antimeridian', done });
    }
    const key = [a.key, b.key].toSorted().join('|');
    const known = this.#pairs.get(key);
    if (known === undefined) {
      const labels = pair.ends.map(labelOf);
      const references = new Set(pair.references);
      this.#pairs.set(key, { ...pair, ends: [a.key, b.key], labels, row: number, references });
      return 'taken';
    }
    this.#merge(known, pair, remarks);
    return 'merged';
  }

  /** Fills what the earlier row left open; keeps what it says. */
  #merge(known: GatheredPair, pair: ListedPair, remarks: Remark[]): void {
    const order = known.ends[0] === pair.ends[0].key ? '' : ', in the other order';
    const labels = pair.ends.map(labelOf);
    const isRenamed = labels.some((label) => !known.labels.includes(label));
    const names = isRenamed ? `, as ${known.labels.join(' and ')}` : '';
    const done = `${labels.join(' and ')}: already in row ${known.row}${order}${names}`;
    remarks.push({ reason: 'repeated-pair', done });
    for (const field of ['start', 'end'] as const) {
      if (known[field] === '') known[field] = pair[field];
      if (pair[field] === '' || pair[field] === known[field]) continue;
      const kept = `${field} ${known[field]} is kept, ${pair[field]} left out`;
      remarks.push({ reason: 'differing-date', done: kept });
    }
    for (const reference of pair.references) known.references.add(reference);
  }

  finish(): ImportedRegister {
    const used = new Set([...this.#pairs.values()].flatMap(({ ends }) => ends));
    const chosen = new Map(
      [...this.#places].flatMap(([key, gathered]) => {
        const mentions = [...gathered.mentions.values()];
        const best = bestMention(mentions);
        if (best === undefined) return [];
        const labels = new Set(mentions.map(({ label }) => label));
        return [[key, { best, first: gathered.first, labels }] as const];
      }),
    );
    const ids = placeIds(
      [...chosen]
        .filter(([key]) => used.has(key))
        .map(([key, { best }]) => ({ ...best.place, key })),
    );
    const labelKept = (key: string) => chosen.get(key)?.best.label ?? '';
    const places = [...chosen].flatMap(([key, { best, first, labels }]): ImportedPlace[] => {
      const id = ids.get(key);
      if (id === undefined) return [];
      const { name, addition, isOutside } = best.place;
      const otherNames = [...labels].filter((label) => label !== best.label).toSorted();
      const country = isOutside ? null : best.place.country;
      const wikidata = best.place.wikidata ?? first.wikidata;
      const { coordinates } = first;
      return [{ id, name, addition, otherNames, country, coordinates, wikidata }];
    });
    const pairs = [...this.#pairs.values()].map(({ ends, labels, start, end, references }) => {
      const isListedOtherwise = ends.some((key, index) => labelKept(key) !== labels[index]);
      const [a = '', b = ''] = ends.map((key) => ids.get(key) ?? '').toSorted();
      const listedAs = isListedOtherwise ? labels.join(' – ') : '';
      return {
        ends: [a, b] as const,
        start,
        end,
        references: [...references].toSorted(),
        listedAs,
      };
    });
    const outcomes = this.#rows.map(({ number, line, verdict, remarks, ends }) => {
      const ofNames = ends.flatMap(([key, label]): Remark[] => {
        const place = chosen.get(key);
        if (place === undefined) return [];
        const { best, labels } = place;
        const { isOutside, country } = best.place;
        const renamed = `"${label}" is kept under "${best.label}"`;
        const moved = `"${label}" is not in ${country}, which is left out`;
        return [
          ...(labels.size === 1 ? [] : [{ reason: 'several-names', done: renamed } as const]),
          ...(isOutside ? [{ reason: 'outside-country', done: moved } as const] : []),
        ];
      });
      return { number, line, verdict, remarks: [...remarks, ...ofNames] };
    });
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    return {
      places: places.toSorted(byId),
      pairs: pairs.toSorted((a, b) => (a.ends.join('--') < b.ends.join('--') ? -1 : 1)),
      outcomes,
      severalNames: [...chosen.values()].filter(({ labels }) => labels.size > 1).length,
    };
  }
}

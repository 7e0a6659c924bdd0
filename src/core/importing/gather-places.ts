/** Groups the mentions in rows into places, and chooses each place's most frequent name and position. */
import type { Coordinates } from '../domain/great-circle';
import { compareText } from '../text/compare-text';
import type { ListedPair } from './listed-pair';
import type { ListedPlace } from './listed-place';
import type { UnnamedPlace } from './place-ids';
import { type Remark, remark } from './remark';
import { grouped, identityOf, labelOf, type Mention, samePlaces } from './same-place';

/** Coordinates that several places share, perhaps a geocoder's fallback. */
export interface SharedPoint {
  readonly coordinates: Coordinates;
  /** The names of the places, in alphabetical order. */
  readonly labels: readonly string[];
}

export interface GatheredPlace extends UnnamedPlace {
  readonly label: string;
  /** Its index among the places of the list. */
  readonly index: number;
}

/** The most frequent mention; those inside of their country first. */
function bestMention(mentions: readonly Mention[]): Mention | undefined {
  const isPlausible = ({ place }: Mention) => (place.country !== null && !place.isOutside ? 1 : 0);
  return mentions.toSorted(
    (a, b) =>
      isPlausible(b) - isPlausible(a) ||
      b.count - a.count ||
      compareText(a.label, b.label) ||
      compareText(identityOf(a), identityOf(b)),
  )[0];
}

/** The most frequent coordinates. */
function bestCoordinates(mentions: readonly Mention[]): Coordinates {
  const [first, ...others] = mentions;
  if (first !== undefined && others.length === 0) return first.place.coordinates;
  const points = [...grouped(mentions, ({ place }) => place.coordinates.join(' ')).values()].map(
    (some) => ({
      coordinates: some[0]?.place.coordinates ?? ([0, 0] as const),
      count: some.reduce((sum, { count }) => sum + count, 0),
    }),
  );
  const [best] = points.toSorted(
    (a, b) =>
      b.count - a.count ||
      a.coordinates[0] - b.coordinates[0] ||
      a.coordinates[1] - b.coordinates[1],
  );
  return best?.coordinates ?? [0, 0];
}

function gathered(mentions: readonly Mention[], index: number): GatheredPlace | null {
  const best = bestMention(mentions);
  if (best === undefined) return null;
  const { name, addition, isOutside, country } = best.place;
  const others = new Set(
    mentions.map(({ label }) => label).filter((label) => label !== best.label),
  );
  const entities = mentions.flatMap(({ place }) => place.wikidata ?? []).toSorted();
  return {
    ownId: best.place.id,
    name,
    addition,
    otherNames: [...others].toSorted(),
    country: isOutside ? null : country,
    coordinates: bestCoordinates(mentions),
    wikidata: best.place.wikidata ?? entities[0] ?? null,
    label: best.label,
    index,
  };
}

/** The distinct mentions, by place, because most rows repeat the same object. */
function countMentions(pairs: Iterable<ListedPair>): Map<ListedPlace, Mention> {
  const mentions = new Map<string, Mention>();
  const mentionOf = new Map<ListedPlace, Mention>();
  const mentioned = (place: ListedPlace): Mention => {
    const mention = { place, label: labelOf(place), count: 0 };
    const identity = identityOf(mention);
    const known = mentions.get(identity) ?? mention;
    mentions.set(identity, known);
    mentionOf.set(place, known);
    return known;
  };
  for (const { ends } of pairs) {
    for (const place of ends) (mentionOf.get(place) ?? mentioned(place)).count += 1;
  }
  return mentionOf;
}

/** The places of a list, and their assignment to the ends of rows. */
export class GatheredPlaces {
  readonly #places = new Map<ListedPlace, GatheredPlace>();
  readonly #labelsAt = new Map<string, readonly string[]>();
  readonly sharedPoints: readonly SharedPoint[];
  /** The number of places. */
  readonly size: number;

  constructor(pairs: Iterable<ListedPair>) {
    const mentionOf = countMentions(pairs);
    const groups = samePlaces([...new Set(mentionOf.values())]);
    this.size = groups.length;
    const placeOf = new Map<Mention, GatheredPlace>();
    for (const [index, mentions] of groups.entries()) {
      const place = gathered(mentions, index);
      if (place !== null) for (const mention of mentions) placeOf.set(mention, place);
    }
    for (const [listed, mention] of mentionOf) {
      const place = placeOf.get(mention);
      if (place !== undefined) this.#places.set(listed, place);
    }
    const byPoint = grouped([...new Set(placeOf.values())], ({ coordinates }) =>
      coordinates.join(' '),
    );
    const shared = [...byPoint].filter(([, some]) => some.length > 1);
    this.sharedPoints = shared
      .map(([point, some]) => {
        const labels = some.map(({ label }) => label).toSorted();
        this.#labelsAt.set(point, labels);
        return { coordinates: some[0]?.coordinates ?? ([0, 0] as const), labels };
      })
      .toSorted((a, b) => b.labels.length - a.labels.length);
  }

  /** The place that a row means. Throws a RangeError for a mention of another list. */
  placeOf(listed: ListedPlace): GatheredPlace {
    const place = this.#places.get(listed);
    if (place === undefined) throw new RangeError(`no row mentions ${labelOf(listed)}`);
    return place;
  }

  /** The remarks on a row's end, which depend on all rows. */
  remarksOn(listed: ListedPlace): Remark[] {
    const place = this.placeOf(listed);
    const label = labelOf(listed);
    const remarks: Remark[] = [];
    const [longitude, latitude] = place.coordinates;
    if (listed.given !== null) {
      const [given, other] = listed.given.map(String);
      const written = { name: label, latitude: other ?? '', longitude: given ?? '' };
      remarks.push(remark('swapped-coordinates', written));
    }
    if (listed.coordinates[0] !== longitude || listed.coordinates[1] !== latitude) {
      const kept = { name: label, latitude: String(latitude), longitude: String(longitude) };
      remarks.push(remark('several-coordinates', kept));
    }
    if (label !== place.label) {
      remarks.push(remark('several-names', { name: label, kept: place.label }));
    }
    if (listed.isOutside) {
      remarks.push(remark('outside-country', { name: label, country: listed.country ?? '' }));
    }
    const here = this.#labelsAt.get(place.coordinates.join(' ')) ?? [];
    const [other] = here.filter((some) => some !== place.label);
    if (other !== undefined) {
      const more = String(here.length - 2);
      remarks.push(remark('shared-point', { name: place.label, other, more }));
    }
    return remarks;
  }
}

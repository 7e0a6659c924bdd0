/** Finds mentions of the same place: the same key, or else the same name near by in the same country. */
import { greatCircleDistance } from '../domain/great-circle';
import { compareText } from '../text/compare-text';
import { foldName } from '../text/words';
import type { ListedPlace } from './listed-place';

/** A place as listed in rows, with one name, country and position. */
export interface Mention {
  readonly place: ListedPlace;
  /** The name with its addition. */
  readonly label: string;
  /** The number of rows. */
  count: number;
}

/** The maximum distance of the same place: rounding, or town hall and station. */
export const nearKilometres = 10;
/** No degree of latitude is longer than 112 km. */
const nearDegrees = nearKilometres / 110;

/** Official additions to the name of a town, and its suffixes in Chinese, Japanese and Korean. */
const aroundNames = [
  /^(?:the\s+)?(?:city|town|municipality|commune|district|county|borough)\s+of\s+/iu,
  /\s+(?:city|town|municipality|district|county|borough)$/iu,
  /^(?:stadt|gemeinde|marktgemeinde|landkreis|kreis)\s+/iu,
  /^(?:ville|commune|mairie)\s+d(?:e\s+|u\s+|['’])/iu,
  /^(?:ciudad|municipio|ayuntamiento|concello)\s+de\s+/iu,
  /^(?:comune|citt[aà])\s+d(?:i\s+|['’])/iu,
  /^(?:miasto|gmina|powiat|obec|město|mesto|opština|община|місто|м\.|город|г\.)\s*/iu,
  /\s+(?:belediyesi|городской округ|район|rajonas|kommun|kommune)$/iu,
  /-(?:shi|si|ku|gu|gun|machi|mura|cho|chō)$/iu,
  /(?<=\p{Script=Han}{2})[市县縣町村区區]$/u,
  /(?<=\p{Script=Hangul})(?:특별자치시|특별시|광역시|시|군|구)$/u,
] as const;

/** The name without official additions, in a comparable form. */
export function coreName(name: string): string {
  const core = aroundNames.reduce((rest, words) => rest.replace(words, ''), name.trim());
  return foldName(core) || foldName(name);
}

/** The mention's country, if it is reliable. */
function countryOf({ place }: Mention): string | null {
  return place.isOutside ? null : place.country;
}

/** Whether two values agree: equal, or at least one is unknown. */
function agree<Value>(one: Value | null, other: Value | null): boolean {
  return one === null || other === null || one === other;
}

/** Mentions of the same place, joined step by step. */
interface Group {
  readonly members: Mention[];
  key: string | null;
  country: string | null;
  addition: string | null;
}

function groupOfOne(mention: Mention): Group {
  const { key, addition } = mention.place;
  return { members: [mention], key, country: countryOf(mention), addition: addition || null };
}

interface Candidate {
  readonly one: Mention;
  readonly other: Mention;
  /** Whether both have a country. */
  readonly isCertain: boolean;
  readonly distance: number;
}

/** Namesakes within a few kilometres of each other, most certain and nearest first. */
function candidatesAmong(namesakes: readonly Mention[]): Candidate[] {
  const fromSouth = namesakes.toSorted(
    (a, b) =>
      a.place.coordinates[1] - b.place.coordinates[1] || compareText(identityOf(a), identityOf(b)),
  );
  const found: Candidate[] = [];
  for (const [index, one] of fromSouth.entries()) {
    for (let next = index + 1; next < fromSouth.length; next += 1) {
      const other = fromSouth[next];
      if (other === undefined) break;
      if (other.place.coordinates[1] - one.place.coordinates[1] > nearDegrees) break;
      const distance = greatCircleDistance(one.place.coordinates, other.place.coordinates);
      if (distance > nearKilometres) continue;
      const isCertain = countryOf(one) !== null && countryOf(other) !== null;
      found.push({ one, other, isCertain, distance });
    }
  }
  return found.toSorted(
    (a, b) => Number(b.isCertain) - Number(a.isCertain) || a.distance - b.distance,
  );
}

/** The name as people tell it from others of its kind. */
export function labelOf({ name, addition }: { name: string; addition: string }): string {
  return addition === '' ? name : `${name} (${addition})`;
}

/** A key that distinguishes a mention from all others. */
export function identityOf({ place, label }: Pick<Mention, 'place' | 'label'>): string {
  const { key, country, coordinates, given } = place;
  return [label, country, ...coordinates, given?.join(' '), key].join('|');
}

/** Groups items by `keyOf`; items without a key are omitted. */
export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return groups;
}

/** The mentions of each place. The order of mentions does not matter. */
export function samePlaces(mentions: readonly Mention[]): (readonly Mention[])[] {
  const groups = new Map<Mention, Group>();
  const join = (one: Group, other: Group) => {
    one.members.push(...other.members);
    for (const field of ['key', 'country', 'addition'] as const) one[field] ??= other[field];
    for (const member of other.members) groups.set(member, one);
  };
  for (const mention of mentions) groups.set(mention, groupOfOne(mention));
  const groupOf = (mention: Mention) => groups.get(mention) ?? groupOfOne(mention);
  for (const [first, ...others] of grouped(mentions, ({ place }) => place.key).values()) {
    for (const other of others) if (first !== undefined) join(groupOf(first), groupOf(other));
  }
  for (const namesakes of grouped(mentions, ({ place }) => coreName(place.name)).values()) {
    if (namesakes.length === 1) continue;
    for (const { one, other } of candidatesAmong(namesakes)) {
      const [a, b] = [groupOf(one), groupOf(other)];
      if (a === b) continue;
      if (!agree(a.key, b.key) || !agree(a.country, b.country)) continue;
      if (!agree(a.addition, b.addition)) continue;
      if (a.members.length >= b.members.length) join(a, b);
      else join(b, a);
    }
  }
  return [...new Set(groups.values())].map(({ members }) => members);
}

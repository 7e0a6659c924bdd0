/** What the keyboard can walk to: documented places and those of registers, sorted by name. */
import type { Place } from '../../core/domain/atlas';
import type { Language } from '../../core/domain/language';
import type { Register, RegisterPlace } from '../../core/domain/register';
import { nameOfListedPlace, nameOfPlace } from '../../core/facts/names';
import { listedDegrees } from '../../core/view/listed-degrees';
import type { RegisterIndex } from '../../core/view/register-index';
import type { Scene } from '../../core/view/scene';
import type { ListedInView, PlaceInView } from '../map/places-in-view';
import type { Walkable } from '../map/spaced-places';

/** What the map shows, and where. */
export interface InView {
  readonly documented: readonly PlaceInView[];
  readonly listed: readonly ListedInView[];
}

export interface WalkOption extends Walkable {
  /** The same object wherever the camera is: tells which option of another moment it was. */
  readonly place: Place | RegisterPlace;
  readonly name: string;
  /** The register that alone has it; `null` for what is documented. */
  readonly register: Register | null;
  /** Its id in the address. A function, for it is asked for of few of many thousands. */
  readonly id: () => string;
}

function documentedOptions(
  inView: readonly PlaceInView[],
  scene: Scene,
  language: Language,
): WalkOption[] {
  const places = new Map(scene.places.map((shown) => [shown.place.id, shown]));
  return inView.flatMap(({ id, x, y }) => {
    const shown = places.get(id);
    if (shown === undefined) return [];
    const { place, degree } = shown;
    const name = nameOfPlace(place, language);
    return [{ place, name, degree, x, y, register: null, isKept: true, id: () => id }];
  });
}

/** The names of all places of a register, and the rank of each among them. */
interface SortedNames {
  readonly language: Language;
  readonly names: readonly string[];
  readonly ranks: Uint32Array;
}

const sorted = new WeakMap<RegisterIndex, SortedNames>();

/** Sorted once for a language: tens of thousands of names are too many to sort while walking. */
function sortedNames(index: RegisterIndex, language: Language): SortedNames {
  const known = sorted.get(index);
  if (known?.language === language) return known;
  const { compare } = new Intl.Collator(language);
  const names = index.register.places.map((_, position) =>
    nameOfListedPlace(index, position, language),
  );
  const order = names.map((name, position) => ({ name, position }));
  order.sort((a, b) => compare(a.name, b.name));
  const ranks = new Uint32Array(names.length);
  for (const [rank, { position }] of order.entries()) ranks[position] = rank;
  const made = { language, names, ranks };
  sorted.set(index, made);
  return made;
}

/** Register by register, each sorted by name. */
function listedOptions(inView: readonly ListedInView[], language: Language): WalkOption[] {
  const byRank = new Map<RegisterIndex, (WalkOption | undefined)[]>();
  for (const { scene, position, x, y } of inView) {
    const { index } = scene;
    const { names, ranks } = sortedNames(index, language);
    const options = byRank.get(index) ?? new Array<WalkOption | undefined>(names.length);
    byRank.set(index, options);
    options[ranks[position] ?? 0] = {
      place: index.place(position),
      name: names[position] ?? '',
      degree: listedDegrees(scene)[position] ?? 0,
      x,
      y,
      register: index.register,
      isKept: false,
      id: () => index.idOfPlace(position),
    };
  }
  return [...byRank.values()].flatMap((options) => options.filter((each) => each !== undefined));
}

/** Everything in view, as the language sorts the names; namesakes with what is documented first. */
export function walkOptions(
  { documented, listed }: InView,
  scene: Scene,
  language: Language,
): WalkOption[] {
  const { compare } = new Intl.Collator(language);
  const byName = (a: WalkOption, b: WalkOption) => compare(a.name, b.name);
  // Merging what is sorted already takes one comparison each.
  return documentedOptions(documented, scene, language)
    .sort(byName)
    .concat(listedOptions(listed, language))
    .sort(byName);
}

/** What is documented, then the best connected: no more than `limit`. */
export function bestOptions(
  options: readonly WalkOption[],
  limit: number,
): ReadonlySet<WalkOption> {
  if (options.length <= limit) return new Set(options);
  return new Set(
    options
      .toSorted((a, b) => Number(b.isKept) - Number(a.isKept) || b.degree - a.degree)
      .slice(0, limit),
  );
}

/**
 * The next option whose name begins so, going round from the active one: past it for the first
 * letter, and on it as long as it answers for more. Letters stand for those with marks, too.
 */
export function optionOfName(
  options: readonly WalkOption[],
  active: WalkOption | undefined,
  text: string,
  language: Language,
): WalkOption | undefined {
  const { compare } = new Intl.Collator(language, { usage: 'search', sensitivity: 'base' });
  const at = active === undefined ? -1 : options.indexOf(active);
  const start = Math.max(0, [...text].length === 1 ? at + 1 : at);
  const inTurn = [...options.slice(start), ...options.slice(0, start)];
  return inTurn.find(({ name }) => compare(name.slice(0, text.length), text) === 0);
}

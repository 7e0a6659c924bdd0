/** The places that the keyboard can walk to: documented ones and those of registers, sorted by name. */
import type { Place } from '../../core/domain/atlas';
import type { Language } from '../../core/domain/language';
import type { Register, RegisterPlace } from '../../core/domain/register';
import { nameOfListedPlace, nameOfPlace } from '../../core/facts/names';
import { listedDegrees } from '../../core/view/listed-degrees';
import type { RegisterIndex } from '../../core/view/register-index';
import type { Scene } from '../../core/view/scene';
import type { ListedInView, PlaceInView } from '../map/places-in-view';
import type { Walkable } from '../map/spaced-places';

/** The places in view, with their positions. */
export interface InView {
  readonly documented: readonly PlaceInView[];
  readonly listed: readonly ListedInView[];
}

export interface WalkOption extends Walkable {
  /** The same object whatever the camera: identifies the option across redraws. */
  readonly place: Place | RegisterPlace;
  readonly name: string;
  /** The register that lists it; `null` for documented places. */
  readonly register: Register | null;
  /** Its id in the address. A function, because only few of many thousands are needed. */
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

/** Cached per language: tens of thousands of names are too many to sort at each step. */
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

/** The options of each register in turn, sorted by name within it. */
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

/** Everything in view in the language's collation order; of namesakes, documented places come first. */
export function walkOptions(
  { documented, listed }: InView,
  scene: Scene,
  language: Language,
): WalkOption[] {
  const { compare } = new Intl.Collator(language);
  const byName = (a: WalkOption, b: WalkOption) => compare(a.name, b.name);
  // Sorting is fast here: merging two sorted runs takes one comparison per element.
  return documentedOptions(documented, scene, language)
    .sort(byName)
    .concat(listedOptions(listed, language))
    .sort(byName);
}

/** At most `limit` options: documented places first, then the best connected. */
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
 * The next option whose name starts with `text`, wrapping around from the active one. A single letter
 * moves past the active option; a longer text stays on it while it matches. Ignores case and diacritics.
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

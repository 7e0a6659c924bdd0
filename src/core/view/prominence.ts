/**
 * The zoom from which pairs and places are drawn in full. A few pairs always are. With hundreds, the
 * opening pairs always are, and each zoom adds more of the others, best documented first and evenly over
 * the map. Until then they are drawn quietly, as density.
 */
import type { Atlas, Pair, Place } from '../domain/atlas';
import { ties } from '../domain/kind';
import type { Resting } from '../geometry/arc';
import { mercatorX, mercatorY } from '../geometry/mercator';
import { articleCountOf } from './article-count';
import type { ScenePair, ScenePlace } from './scene';
import { activeFilters, type View } from './view';

/** In full at every zoom, and at none. */
const always = 0;
const never = Number.POSITIVE_INFINITY;

/** Up to this many pairs can always be distinguished, so all are drawn in full. */
const fewPairs = 120;
/** Above this number, arcs of a colour hide land and places unless they are faint. */
const manyPairs = 250;
/** From this zoom at the latest, all are in full. */
const deepest = 7;
/** Places in fewer squares than this fit into one view. */
const squaresAtAGlance = 32;
/** How many pair ends a square may hold at the first zoom that adds some; twice as many at each next. */
const firstPairsASquare = 2;
/** After this many zooms all are in full. */
const zoomsOfGrowth = 4;
/** How many places are named at zoom 0, at most; twice as many at the next. */
const firstNames = 12;

type Zooms = readonly [first: number, last: number];

/** The squares of each place by zoom: the same in every scene. */
const squares = new WeakMap<Place, readonly number[]>();

/**
 * A number for the place's square at each zoom down to the deepest; squares are 256 pixels wide.
 */
function squaresOf(place: Place): readonly number[] {
  const known = squares.get(place);
  if (known !== undefined) return known;
  const [longitude, latitude] = place.coordinates;
  const [x, y] = [mercatorX(longitude) + 0.5, mercatorY(latitude) + 0.5];
  const found = Array.from({ length: deepest + 1 }, (_, zoom) => {
    const across = 2 ** (zoom + 1);
    return Math.floor(y * across) * across + Math.floor(x * across);
  });
  squares.set(place, found);
  return found;
}

/** The deepest zoom at which all the places fit into one view. */
function zoomAtAGlance(places: readonly Place[]): number {
  for (let zoom = 1; zoom < deepest; zoom += 1) {
    const taken = new Set<number | undefined>();
    for (const place of places) taken.add(squaresOf(place)[zoom]);
    if (taken.size > squaresAtAGlance) return zoom - 1;
  }
  return deepest - 1;
}

/**
 * The zoom at which each item appears, if a square admits only a limited number, in their order. Some
 * items appear before all others.
 */
function enterByZoom<Item>(
  items: readonly Item[],
  placesOf: (item: Item) => readonly Place[],
  isIn: (item: Item) => boolean,
  [first, last]: Zooms,
  limitsAt: (zoom: number) => { inSquare: number; squareZoom?: number; inAll?: number },
): ReadonlyMap<Item, number> {
  const entered = new Map<Item, number>();
  const others: Item[] = [];
  const inside: Place[] = [];
  for (const item of items) {
    if (isIn(item)) {
      entered.set(item, always);
      inside.push(...placesOf(item));
    } else {
      others.push(item);
    }
  }
  for (let zoom = first; zoom < last; zoom += 1) {
    const counts = new Map<number, number>();
    const { inSquare, squareZoom = zoom, inAll = items.length } = limitsAt(zoom);
    const squareOf = (place: Place) => squaresOf(place)[squareZoom] ?? Number.NaN;
    const takeUp = (place: Place) => {
      const square = squareOf(place);
      counts.set(square, (counts.get(square) ?? 0) + 1);
    };
    const isFull = (place: Place) => (counts.get(squareOf(place)) ?? 0) >= inSquare;
    inside.forEach(takeUp);
    for (const item of others.slice(0, inAll)) {
      if (entered.has(item)) continue;
      const places = placesOf(item);
      if (places.some(isFull)) continue;
      entered.set(item, zoom);
      inside.push(...places);
      places.forEach(takeUp);
    }
  }
  return entered;
}

type EmphasisedPair = Omit<ScenePair, 'fullFrom'>;

/** Pairs in force first, then by numbers of articles and events, then by the stronger tie. */
function byEvidence(pairs: readonly EmphasisedPair[]): EmphasisedPair[] {
  const ranked = pairs.map((each) => {
    const { events, standing, tie } = each;
    const articles = articleCountOf(events);
    const inForce = standing === 'in-force' ? 1 : 0;
    const documented = 100 * Math.min(99, articles) + Math.min(99, events.length);
    return { each, rank: inForce * 1e6 + documented * 10 - ties.indexOf(tie) };
  });
  ranked.sort((a, b) => b.rank - a.rank || (a.each.pair.id < b.each.pair.id ? -1 : 1));
  return ranked.map(({ each }) => each);
}

/** The opening pairs of an atlas: those of its first collection that lists some. */
export function openingPairs({ collections }: Pick<Atlas, 'collections'>): readonly Pair[] {
  return collections.find(({ pairs }) => pairs.length > 0)?.pairs ?? [];
}

/**
 * The look of pairs that are not in full; `null` if all are. Filtered pairs keep their colour, and so do
 * pairs over the grey of registers.
 */
export function restingOf(
  pairCount: number,
  { filters, selection }: Pick<View, 'filters' | 'selection'>,
  isOverRegisters: boolean,
): Resting | null {
  if (pairCount <= fewPairs) return null;
  const isChosen = activeFilters(filters).length > 0 && selection.type === 'none';
  if (!isChosen && !isOverRegisters) return 'quiet';
  return pairCount > manyPairs ? 'dense' : 'coloured';
}

/** The zoom from which each pair is in full. `resting` is that of their scene. */
export function fullZoomsOfPairs(
  pairs: readonly EmphasisedPair[],
  opening: readonly Pair[],
  resting: Resting | null,
): (pair: EmphasisedPair) => number {
  if (resting === null) return () => always;
  if (pairs.some(({ emphasis }) => emphasis !== 'plain')) {
    return ({ emphasis }) => (emphasis === 'selected' ? always : never);
  }
  const ends = [...new Set(pairs.flatMap(({ pair }) => pair.ends))];
  const first = zoomAtAGlance(ends) + 1;
  const last = Math.min(deepest, first + zoomsOfGrowth);
  const zooms = enterByZoom(
    byEvidence(pairs),
    ({ pair }) => pair.ends,
    ({ pair }) => opening.includes(pair),
    [first, last],
    (zoom) => ({ inSquare: firstPairsASquare * 2 ** (zoom - first) }),
  );
  return (pair) => zooms.get(pair) ?? last;
}

/** The zooms from which each place is drawn in full, like the first of its pairs, and named. */
export function zoomsOfPlaces(
  places: readonly Omit<ScenePlace, 'fullFrom' | 'namedFrom'>[],
  pairs: readonly ScenePair[],
  resting: Resting | null,
): readonly ScenePlace[] {
  if (resting === null) {
    return places.map((each) => ({ ...each, fullFrom: always, namedFrom: always }));
  }
  const full = new Map<string, number>();
  for (const { pair, fullFrom } of pairs) {
    for (const { id } of pair.ends) full.set(id, Math.min(full.get(id) ?? never, fullFrom));
  }
  const fullOf = ({ place }: Pick<ScenePlace, 'place'>) => full.get(place.id) ?? always;
  const inOrder = places.toSorted(
    (a, b) => fullOf(a) - fullOf(b) || b.degree - a.degree || (a.place.id < b.place.id ? -1 : 1),
  );
  const named = enterByZoom(
    inOrder,
    ({ place }) => [place],
    (each) => fullOf(each) === always,
    [0, deepest],
    (zoom) => ({ inSquare: 1, squareZoom: zoom + 1, inAll: firstNames * 2 ** zoom }),
  );
  return places.map((each) => {
    const { place, degree, emphasis, accent } = each;
    const namedFrom = named.get(each) ?? deepest;
    return { place, degree, emphasis, accent, fullFrom: fullOf(each), namedFrom };
  });
}

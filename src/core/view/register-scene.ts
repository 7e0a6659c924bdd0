/**
 * What a view shows of a register. Each of tens of thousands of pairs is one byte, so that a filter or a
 * selection is one pass over arrays.
 *
 * A register lists pairs, sometimes with years. Facets about events and articles therefore do not affect
 * it; a pair without years is treated like an undated event.
 */
import { parseListedId } from '../domain/register-id';
import { facets } from './facet-table';
import { createListedTest } from './listed-choices';
import { isWithin } from './matching';
import type { RegisterIndex } from './register-index';
import { type Filters, nothingSelected, type SceneView, type Selection } from './view';

/** How strongly a pair or place is drawn. */
export const listedStates = { hidden: 0, faded: 1, plain: 2, selected: 3 } as const;

/** The selection within the register. */
interface ListedSelection {
  /** Position of the selected pair. */
  readonly pair: number | null;
  /** Positions of the selected places. */
  readonly places: readonly number[];
}

export interface RegisterScene {
  readonly index: RegisterIndex;
  /** For each pair, an index into `listedStates`. Pairs that the atlas documents are hidden here. */
  readonly states: Uint8Array<ArrayBuffer>;
  /** The same for each place: hidden if no visible pair ends there. */
  readonly placeStates: Uint8Array<ArrayBuffer>;
  /** Positions of the visible pairs, in the order of the register. */
  readonly pairs: Uint32Array;
  readonly selection: ListedSelection;
}

/** Whether a pair passes by its years; 0 stands for unknown. */
function createYearTest({
  years,
  mode,
  undated,
}: Filters): (start: number, end: number) => boolean {
  const from = years.from ?? Number.NEGATIVE_INFINITY;
  const to = years.to ?? Number.POSITIVE_INFINITY;
  const hasWindow = years.from !== null || years.to !== null;
  return (start, end) => {
    if (start === 0 && end === 0) return undated === 'show';
    if (!hasWindow) return true;
    if (mode === 'begun') return start !== 0 && start >= from && start <= to;
    return (start === 0 || start <= to) && (end === 0 || end >= from);
  };
}

/** Translates the selection into positions of a register. */
function selectionIn(index: RegisterIndex, selection: Selection): ListedSelection {
  const listed = selection.type === 'pair' ? parseListedId(selection.id) : null;
  const isOwn = listed?.register === index.register.name;
  const ids = selection.type === 'places' ? selection.ids : [];
  return {
    pair: isOwn ? (index.find(listed.places)?.position ?? null) : null,
    places: ids.flatMap((id) => index.positionsOf(id)),
  };
}

function compose(
  index: RegisterIndex,
  { filters, selection, layerScope }: SceneView,
): RegisterScene {
  const { pairs: columns, places } = index.register;
  const { firsts, seconds, startYears, endYears, count } = columns;
  const selected = selectionIn(index, selection);
  const isSelectedPlace = new Uint8Array(places.length);
  for (const position of selected.places) isSelectedPlace[position] = 1;
  const passesYears = createYearTest(filters);
  /** In the years that this register states, or that another does that has the pair, too. */
  const passesSomewhere = (pair: number) =>
    passesYears(startYears[pair] ?? 0, endYears[pair] ?? 0) ||
    index.listedAgain(pair).some(({ index: { register }, position }) => {
      const { pairs } = register;
      return passesYears(pairs.startYears[position] ?? 0, pairs.endYears[position] ?? 0);
    });
  const tests = facets.flatMap((facet) =>
    filters[facet].length === 0 ? [] : (createListedTest(index, facet, filters[facet]) ?? []),
  );
  const { distance } = filters;
  const distances = distance.from === null && distance.to === null ? null : index.distances;
  const { hidden, faded, plain, selected: chosen } = listedStates;
  const others = layerScope === 'selected' ? hidden : selection.type === 'none' ? plain : faded;

  const states = new Uint8Array(count);
  const placeStates = new Uint8Array(places.length);
  const visible = new Uint32Array(count);
  let visibleCount = 0;
  for (let pair = 0; pair < count; pair += 1) {
    const first = firsts[pair] ?? 0;
    const second = seconds[pair] ?? 0;
    const isShown =
      index.isOwn[pair] === 1 &&
      tests.every((passes) => passes(first, second)) &&
      passesSomewhere(pair) &&
      (distances === null || isWithin(distance, distances[pair] ?? 0));
    if (!isShown) continue;
    const isChosen =
      pair === selected.pair || isSelectedPlace[first] === 1 || isSelectedPlace[second] === 1;
    const state = isChosen ? chosen : others;
    if (state === hidden) continue;
    states[pair] = state;
    visible[visibleCount] = pair;
    visibleCount += 1;
    // A place is drawn as strongly as the strongest of its pairs.
    if ((placeStates[first] ?? 0) < state) placeStates[first] = state;
    if ((placeStates[second] ?? 0) < state) placeStates[second] = state;
  }
  // The selection stays on the map even if the filters hide all its pairs.
  for (const position of selected.places) placeStates[position] = chosen;
  return {
    index,
    states,
    placeStates,
    pairs: visible.subarray(0, visibleCount),
    selection: selected,
  };
}

/** Positions of the pairs that pass some filters, regardless of the selection. */
export function passingPairs(index: RegisterIndex, filters: Filters): Uint32Array {
  return compose(index, { filters, selection: nothingSelected, layerScope: 'all' }).pairs;
}

/**
 * Draws a place of several registers once, in the first of them, as strongly as the strongest. All scenes
 * belong to one view, so they are changed together.
 */
function joinPlaces(scenes: readonly RegisterScene[]): void {
  for (const { index, placeStates } of scenes.slice(1)) {
    for (const [position, before] of index.placesBefore) {
      const state = placeStates[position] ?? 0;
      const first = scenes.find((scene) => scene.index === before.index);
      if (state === listedStates.hidden || first === undefined) continue;
      first.placeStates[before.position] = Math.max(first.placeStates[before.position] ?? 0, state);
      placeStates[position] = listedStates.hidden;
    }
  }
}

/** What a view shows of the registers that are on. */
export function composeRegisterScenes(
  indexes: readonly RegisterIndex[],
  view: SceneView,
): readonly RegisterScene[] {
  const scenes = indexes.map((index) => compose(index, view));
  joinPlaces(scenes);
  return scenes;
}

/** Whether the register's pair is shown. */
export function isListedShown({ states }: RegisterScene, pair: number): boolean {
  return (states[pair] ?? 0) !== listedStates.hidden;
}

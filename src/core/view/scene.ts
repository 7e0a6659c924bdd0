/**
 * The scene: what is visible under a view, and how strongly. Map, list, counts and panels all read it, so
 * they cannot disagree.
 */
import type { Atlas, AtlasEvent, Pair, Place } from '../domain/atlas';
import type { Day } from '../domain/day';
import type { Tie } from '../domain/kind';
import type { Standing } from '../domain/standing';
import type { Resting } from '../geometry/arc';
import { type Chain, findChain } from './chain';
import { drawnTie } from './drawn-tie';
import { matchingEvents, referenceDay } from './matching';
import { fullZoomsOfPairs, openingPairs, restingOf, zoomsOfPlaces } from './prominence';
import type { RegisterIndex } from './register-index';
import { composeRegisterScenes, type RegisterScene } from './register-scene';
import { findUndatedEvents } from './undated-events';
import type { SceneView, Selection } from './view';

/**
 * `plain` without a selection; otherwise whether it belongs to the selection. Later values are drawn on
 * top.
 */
export const emphases = ['faded', 'plain', 'related', 'selected'] as const;
export type Emphasis = (typeof emphases)[number];

/** The index of the compared place that something belongs to; below `maxPlaces`. */
export type Accent = 0 | 1 | 2 | 3;

/** A pair with at least one event that passes the filters. */
interface VisiblePair {
  readonly pair: Pair;
  /** The events that pass the filters; at least one. */
  readonly events: readonly AtlasEvent[];
  /** The strongest tie among those events. */
  readonly tie: Tie;
  /** The standing of that tie at the end of the window. */
  readonly standing: Standing;
}

export interface ScenePair extends VisiblePair {
  readonly emphasis: Exclude<Emphasis, 'related'>;
  /** During a comparison, the first compared place at which it ends; otherwise `null`. */
  readonly accent: Accent | null;
  /** The zoom from which it is drawn in full, see `prominence.ts`. */
  readonly fullFrom: number;
}

export interface ScenePlace {
  readonly place: Place;
  /** How many visible pairs end here. */
  readonly degree: number;
  readonly emphasis: Emphasis;
  /** For a compared place. */
  readonly accent: Accent | null;
  /** The zooms from which it is drawn in full, and from which it may be named. */
  readonly fullFrom: number;
  readonly namedFrom: number;
}

export interface Scene {
  readonly pairs: readonly ScenePair[];
  /** The opening pairs of the atlas among them. */
  readonly opening: readonly ScenePair[];
  /** The look of pairs that are not in full; `null` if all are. */
  readonly resting: Resting | null;
  readonly places: readonly ScenePlace[];
  /** The visible parts of the registers. */
  readonly listed: readonly RegisterScene[];
  /** The selected chain, or `null`. */
  readonly chain: Chain<ScenePair> | null;
  readonly eventCount: number;
  readonly articleCount: number;
  /** Undated events that pass the other filters, whether shown or hidden. */
  readonly undatedCount: number;
  /** The reference day for standing. */
  readonly reference: Day;
}

function emphasisOfPair(
  pair: Pair,
  selection: Selection,
  chain: readonly VisiblePair[] | undefined,
): ScenePair['emphasis'] {
  switch (selection.type) {
    case 'none':
      return 'plain';
    case 'pair':
      return pair.id === selection.id ? 'selected' : 'faded';
    case 'places':
      return pair.ends.some(({ id }) => selection.ids.includes(id)) ? 'selected' : 'faded';
    case 'chain':
      return chain?.some((step) => step.pair === pair) ? 'selected' : 'faded';
  }
}

const accents: readonly Accent[] = [0, 1, 2, 3];

/** The accent of the first compared place among some places; `null` without a comparison. */
function accentOf(places: readonly string[], selection: Selection): Accent | null {
  if (selection.type !== 'places' || selection.ids.length < 2) return null;
  const index = selection.ids.findIndex((id) => places.includes(id));
  return accents[index] ?? null;
}

/** The places that a selection names: the selected ones, or the ends of the selected pair. */
function selectedPlaces(selection: Selection, atlas: Atlas): ReadonlySet<string> {
  switch (selection.type) {
    case 'none':
      return new Set();
    case 'pair':
      return new Set(atlas.pairs.get(selection.id)?.ends.map(({ id }) => id));
    case 'places':
      return new Set(selection.ids);
    case 'chain':
      return new Set([selection.from, selection.to]);
  }
}

function visiblePairs(atlas: Atlas, view: SceneView, reference: Day): VisiblePair[] {
  const visible: VisiblePair[] = [];
  for (const pair of atlas.pairs.values()) {
    const events = matchingEvents(pair, view.filters, reference);
    const drawn = drawnTie(events, reference);
    if (drawn !== null) visible.push({ pair, events, tie: drawn.tie, standing: drawn.standing });
  }
  return visible;
}

/** The visible pairs with the emphasis from the selection, and the chain among them. */
function emphasise(
  visible: readonly VisiblePair[],
  selection: Selection,
  opening: readonly Pair[],
  resting: Resting | null,
): Pick<Scene, 'pairs' | 'chain'> {
  const found =
    selection.type === 'chain' ? findChain(visible, selection.from, selection.to) : null;
  // Fields are listed here and below, because spreading hundreds of objects takes milliseconds.
  const emphasised = visible.map(({ pair, events, tie, standing }) => ({
    pair,
    events,
    tie,
    standing,
    emphasis: emphasisOfPair(pair, selection, found?.steps),
    accent: accentOf([pair.ends[0].id, pair.ends[1].id], selection),
  }));
  const fullFrom = fullZoomsOfPairs(emphasised, opening, resting);
  const pairs = emphasised.map((each) => {
    const { pair, events, tie, standing, emphasis, accent } = each;
    return { pair, events, tie, standing, emphasis, accent, fullFrom: fullFrom(each) };
  });
  if (found === null) return { pairs, chain: null };
  const steps = found.steps.flatMap(({ pair }) => pairs.find((each) => each.pair === pair) ?? []);
  return { pairs, chain: { ...found, steps } };
}

function scenePlaces(
  atlas: Atlas,
  view: SceneView,
  pairs: readonly ScenePair[],
  resting: Resting | null,
): readonly ScenePlace[] {
  const selected = selectedPlaces(view.selection, atlas);
  const degrees = new Map<string, number>();
  const related = new Set<string>();
  for (const { pair, emphasis } of pairs) {
    for (const { id } of pair.ends) {
      degrees.set(id, (degrees.get(id) ?? 0) + 1);
      if (emphasis === 'selected') related.add(id);
    }
  }
  // A selected place stays on the map even when the filters leave it without a pair.
  for (const id of selected) if (!degrees.has(id)) degrees.set(id, 0);

  const emphasisOf = (id: string): Emphasis => {
    if (view.selection.type === 'none') return 'plain';
    if (selected.has(id)) return 'selected';
    return related.has(id) ? 'related' : 'faded';
  };
  const places = [...degrees].flatMap(([id, degree]) => {
    const place = atlas.places.get(id);
    return place === undefined
      ? []
      : [{ place, degree, emphasis: emphasisOf(id), accent: accentOf([id], view.selection) }];
  });
  return zoomsOfPlaces(places, pairs, resting);
}

/**
 * What the view shows of the atlas and of loaded registers that are on. `today` decides what is still in
 * force. If `atlas` is a part of a larger one and should look like it, `pairCount` is the number of pairs
 * that the larger one shows.
 */
export function composeScene(
  atlas: Atlas,
  view: SceneView,
  today: Day,
  registers: readonly RegisterIndex[] = [],
  pairCount?: number,
): Scene {
  const reference = referenceDay(view.filters, today);
  const visible = visiblePairs(atlas, view, reference);
  const resting = restingOf(pairCount ?? visible.length, view, registers.length > 0);
  // What a reader has chosen needs no distinction from the rest.
  const opening = resting === 'coloured' || resting === 'dense' ? [] : openingPairs(atlas);
  const { pairs, chain } = emphasise(visible, view.selection, opening, resting);
  const articles = new Set<string>();
  for (const { events } of pairs) {
    for (const event of events) for (const article of event.articles) articles.add(article);
  }
  return {
    pairs,
    opening: pairs.filter(({ pair }) => opening.includes(pair)),
    resting,
    places: scenePlaces(atlas, view, pairs, resting),
    listed: composeRegisterScenes(registers, view),
    chain,
    eventCount: pairs.reduce((sum, { events }) => sum + events.length, 0),
    articleCount: articles.size,
    undatedCount: findUndatedEvents(atlas, view.filters, reference).length,
    reference,
  };
}

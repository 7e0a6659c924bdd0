/** The view: filters, selection, camera and settings. All of it is in the address. */

import type { Language } from '../domain/language';
import { parseListedId } from '../domain/register-id';
import { type Facet, type FacetChoice, facets } from './facet-table';
import type { Range } from './parameters/formats';
import { parameterDefaults, parameterValues } from './parameters/parameter-table';

/** Whether events without a date pass. */
export type UndatedChoice = (typeof parameterValues.undated)[number];

/** Calendar years. */
export type YearWindow = Range;

/** Kilometres. */
export type DistanceRange = Range;

/** Whether an event counts while it was in force, or only where it began. */
export const filterModes = parameterValues.mode;
export type FilterMode = (typeof filterModes)[number];

/** The choices of each facet; an event matches if it has any of them. Empty for no filter. */
export type FacetFilters = { readonly [Of in Facet]: readonly FacetChoice<Of>[] };

export interface Filters extends FacetFilters {
  readonly years: YearWindow;
  readonly mode: FilterMode;
  /** The distance between the ends of a pair. */
  readonly distance: DistanceRange;
  readonly undated: UndatedChoice;
}

/** Ids of the atlas or of a register: see `domain/register-id.ts`. */
export type Selection =
  | { readonly type: 'none' }
  /** Several places are compared; a register's place can only be selected alone. */
  | { readonly type: 'places'; readonly ids: readonly string[] }
  | { readonly type: 'pair'; readonly id: string }
  /** The shortest way from one place to another over visible pairs. */
  | { readonly type: 'chain'; readonly from: string; readonly to: string };

/** Centre in degrees and zoom as MapLibre counts it. */
export interface Camera {
  readonly zoom: number;
  readonly latitude: number;
  readonly longitude: number;
}

export const themes = parameterValues.theme;
export type Theme = (typeof themes)[number];

export const projections = parameterValues.projection;
export type Projection = (typeof projections)[number];

/** The main content of the page. */
export type Tab = (typeof parameterValues.tab)[number];

/** The tabs that show the relationships. */
export const displays = ['map', 'list'] as const satisfies readonly Tab[];

/** Which pairs of the registers are shown: all, or those of the selected place or pair. */
export type LayerScope = (typeof parameterValues)['layer-scope'][number];

/** The tables of the list. */
export const tables = parameterValues.table;
export type ListTableName = (typeof tables)[number];

/** The columns that either table of the list can be sorted by. */
export const columns = {
  pairs: ['name', 'tie', 'standing', 'years', 'topics', 'events', 'articles'],
  articles: ['headline', 'publisher', 'published', 'language', 'pairs'],
} as const satisfies Readonly<Record<ListTableName, readonly string[]>>;
export type ListColumn = (typeof columns)[ListTableName][number];

/** The order of the list's rows. */
export interface Sort {
  readonly column: ListColumn;
  readonly descending: boolean;
}

/** A step of a story: the collection's id and the number of the step, from 1. */
export interface StoryPlace {
  readonly id: string;
  readonly step: number;
}

export interface View {
  readonly selection: Selection;
  /** The story being read; the saved view of its step is in the other fields. */
  readonly story: StoryPlace | null;
  readonly filters: Filters;
  /** Names of the registers that are shown. */
  readonly layers: readonly string[];
  readonly layerScope: LayerScope;
  /** Search text. */
  readonly query: string;
  readonly tab: Tab;
  /** Which table the list shows. */
  readonly table: ListTableName;
  /** `null` for the default order, which also applies to a column that the table lacks. */
  readonly sort: Sort | null;
  /** `null` for the browser's language. */
  readonly language: Language | null;
  readonly theme: Theme;
  readonly projection: Projection;
  /** `null` for the opening view, which frames the data. */
  readonly camera: Camera | null;
  /** Day (`YYYY-MM-DD`) of the copy of the data that is shown; `null` for the present data. */
  readonly pin: string | null;
}

/** The parts of a view that decide what is drawn. */
export type SceneView = Pick<View, 'filters' | 'selection' | 'layerScope'>;

export const allYears: YearWindow = { from: null, to: null };

export const noFilters: Filters = {
  years: allYears,
  mode: parameterDefaults.mode,
  ...(Object.fromEntries(facets.map((facet) => [facet, []])) as unknown as FacetFilters),
  distance: { from: null, to: null },
  undated: parameterDefaults.undated,
};

export const nothingSelected: Selection = { type: 'none' };

export const defaultView: View = {
  selection: nothingSelected,
  story: null,
  filters: noFilters,
  layers: [],
  layerScope: parameterDefaults['layer-scope'],
  query: '',
  tab: parameterDefaults.tab,
  table: parameterDefaults.table,
  sort: null,
  language: null,
  theme: parameterDefaults.theme,
  projection: parameterDefaults.projection,
  camera: null,
  pin: null,
};

/** How many places can be selected together, to compare them. */
export const maxPlaces = 4;

/** The filters that can be lifted one by one. */
export const filterNames = ['years', ...facets, 'distance', 'undated'] as const;
export type FilterName = (typeof filterNames)[number];

function isActive(filters: Filters, name: FilterName): boolean {
  switch (name) {
    case 'years':
    case 'distance':
      return filters[name].from !== null || filters[name].to !== null;
    case 'undated':
      return filters.undated === 'hide';
    default:
      return filters[name].length > 0;
  }
}

/** The filters that narrow the view now. The mode alone narrows nothing without a year window. */
export function activeFilters(filters: Filters): FilterName[] {
  return filterNames.filter((name) => isActive(filters, name));
}

/** The filters without one of them. */
export function liftFilter(filters: Filters, name: FilterName): Filters {
  return { ...filters, [name]: noFilters[name] };
}

/** The view with a choice of a facet toggled. */
export function toggleChoice<Of extends Facet>(
  view: View,
  facet: Of,
  choice: FacetChoice<Of>,
): View {
  const chosen: FacetFilters[Of] = view.filters[facet];
  return { ...view, filters: { ...view.filters, [facet]: toggled(chosen, choice) } };
}

export function isSelectedPlace(selection: Selection, id: string): boolean {
  return selection.type === 'places' && selection.ids.includes(id);
}

/** The view without filters; everything else stays. */
export function clearFilters(view: View): View {
  return { ...view, filters: noFilters };
}

/** The view with a register shown; or hidden, with any selection in it cleared. */
export function showLayer(view: View, name: string, isShown: boolean): View {
  const others = view.layers.filter((layer) => layer !== name);
  if (isShown) return { ...view, layers: [...others, name] };
  const isOfLayer = selectedIds(view).some((id) => parseListedId(id)?.register === name);
  return { ...view, layers: others, selection: isOfLayer ? nothingSelected : view.selection };
}

/** The view with a place selected and no camera, so that the map moves to the place. */
export function selectPlace(view: View, id: string): View {
  return { ...view, selection: { type: 'places', ids: [id] }, camera: null };
}

/** The view with a pair selected and no camera, so that the map moves to the pair. */
export function selectPair(view: View, id: string): View {
  return { ...view, selection: { type: 'pair', id }, camera: null };
}

/** The view with the chain between two places selected and no camera. */
export function selectChain(view: View, from: string, to: string): View {
  return { ...view, selection: { type: 'chain', from, to }, camera: null };
}

/** The ids of the selected places, or of the selected pair. */
export function selectedIds({ selection }: Pick<View, 'selection'>): readonly string[] {
  return selection.type === 'pair' ? [selection.id] : selectedPlaceIds({ selection });
}

/** The ids of the selected places. */
export function selectedPlaceIds({ selection }: Pick<View, 'selection'>): readonly string[] {
  return selection.type === 'places' ? selection.ids : [];
}

/** The view with one more place to compare; unchanged if it is full or has the place already. */
export function addPlace(view: View, id: string): View {
  const ids = selectedPlaceIds(view);
  if (ids.includes(id) || ids.length >= maxPlaces) return view;
  return { ...view, selection: { type: 'places', ids: [...ids, id] }, camera: null };
}

/** The view with one place removed from the comparison. */
export function removePlace(view: View, id: string): View {
  const ids = selectedPlaceIds(view).filter((other) => other !== id);
  const selection: Selection = ids.length === 0 ? nothingSelected : { type: 'places', ids };
  return { ...view, selection, camera: null };
}

export function clearSelection(view: View): View {
  return { ...view, selection: nothingSelected };
}

/** Adds a missing item, removes a present one. */
export function toggled<Item>(items: readonly Item[], item: Item): Item[] {
  return items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
}

/**
 * Requests another view. `push` adds a history entry that the back button undoes; `replace` is for
 * changes many times a second, such as dragging a handle or moving the camera.
 */
export type ChangeView = (change: (view: View) => View, history?: 'push' | 'replace') => void;

/**
 * The view as the query part of an address, and back. Other people's pages hold such addresses, so
 * the names and values below are a contract: a renamed one keeps its old name as an alias.
 *
 * Of what can be selected only one thing is: `pair` goes before `chain` (two place ids joined with
 * `~`, the shortest way between them) before `place` (one id, or up to four to compare). `topic`,
 * `tie`, `source` (language tags of articles) and `country` (ISO 3166-1 alpha-2 codes) filter, each
 * a list joined with `~`.
 *
 * `distance` filters by the kilometres between the ends, as `years` does by years: `1000..5000`,
 * `shortest..500`, `5000..longest`.
 *
 * `layer` shows registers besides what is documented, by their names joined with `~`; of them
 * `layer-scope=selected` shows only the pairs of the selected place or pair. `place` and `pair` take
 * ids of a register, too (see `domain/register-id.ts`), one at a time, and such an id brings its
 * layer with it. A place or pair of a register that the atlas has documented since is that one.
 *
 * `table` says which table the list shows, `pairs` or `articles`; `sort` by which of its columns, with
 * a minus before it for descending: `sort=years`, `sort=-years`. The columns are in `view.ts`.
 *
 * `data` is the day of a pin, a copy of the data that never changes: `data=2026-11-22`.
 */
import type { Atlas } from '../domain/atlas';
import { identifierPattern, placesOfPairId } from '../domain/identifier';
import { isTie, ties } from '../domain/kind';
import { languages } from '../domain/language';
import { isPinDay } from '../domain/pin-day';
import { parseListedId } from '../domain/register-id';
import { type Parameters, parseQueryString, writeQueryString } from './query-string';
import { countriesOfRegister, type RegisterIndex } from './register-index';
import {
  allYears,
  anyDistance,
  type Camera,
  type Choice,
  type Column,
  columns,
  type DistanceRange,
  defaultView,
  type Facet,
  filterModes,
  layerScopes,
  maxPlaces,
  nothingSelected,
  projections,
  type Selection,
  type Sort,
  tables,
  tabs,
  themes,
  undatedChoices,
  type View,
  type YearWindow,
} from './view';

/** A value in the address that was left out of the view. */
export interface Notice {
  readonly parameter: string;
  readonly value: string;
  /**
   * `malformed`: cannot be read. `unknown`: well formed, but the atlas has no such thing. `noPin`: the
   * site has no data of that day.
   */
  readonly fault: 'malformed' | 'unknown' | 'noPin';
}

/** A view, and what of its address could not be used. */
export interface ReadAddress {
  readonly view: View;
  readonly notices: readonly Notice[];
}

const listSeparator = '~';
const maxValueLength = 500;

function parseYear(text: string): number | undefined {
  return /^\d{4}$/.test(text) && text !== '0000' ? Number(text) : undefined;
}

/** `2015..2020`, `2017`, `earliest..2000`, `2010..latest`; years in the wrong order are turned. */
function parseYears(text: string): YearWindow | undefined {
  const [fromText = '', toText = fromText, ...rest] = text.split('..');
  if (rest.length > 0) return undefined;
  const from = fromText === 'earliest' ? null : parseYear(fromText);
  const to = toText === 'latest' ? null : parseYear(toText);
  if (from === undefined || to === undefined) return undefined;
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
}

function writeYears({ from, to }: YearWindow): string {
  if (from !== null && from === to) return formatYear(from);
  return `${from === null ? 'earliest' : formatYear(from)}..${to === null ? 'latest' : formatYear(to)}`;
}

function formatYear(year: number): string {
  return String(year).padStart(4, '0');
}

/** More than half of the way round the Earth, which no two places are apart. */
const maxKilometres = 20_100;

function parseKilometres(text: string): number | undefined {
  return /^\d{1,5}$/.test(text) && Number(text) <= maxKilometres ? Number(text) : undefined;
}

/** `1000..5000`, `shortest..500`, `5000..longest`; in the wrong order they are turned. */
function parseDistance(text: string): DistanceRange | undefined {
  const [fromText = '', toText = '', ...rest] = text.split('..');
  if (rest.length > 0) return undefined;
  const from = fromText === 'shortest' ? null : parseKilometres(fromText);
  const to = toText === 'longest' ? null : parseKilometres(toText);
  if (from === undefined || to === undefined) return undefined;
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
}

function writeDistance({ from, to }: DistanceRange): string {
  return `${from ?? 'shortest'}..${to ?? 'longest'}`;
}

/** Decimal places of a camera in the address: about 10 m, and a hundredth of a zoom level. */
const cameraDecimals = { zoom: 2, degrees: 4 };
const maxZoom = 24;
/** Where Web Mercator ends. */
const maxLatitude = 85.0511;

function parseCamera(text: string): Camera | undefined {
  const parts = text.split('/');
  if (parts.length !== 3 || !parts.every((part) => /^-?\d+(?:\.\d+)?$/.test(part))) {
    return undefined;
  }
  const [zoom = Number.NaN, latitude = Number.NaN, longitude = Number.NaN] = parts.map(Number);
  const inRange =
    zoom >= 0 && zoom <= maxZoom && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 360;
  if (!inRange) return undefined;
  return roundCamera({
    zoom,
    latitude: Math.max(-maxLatitude, Math.min(maxLatitude, latitude)),
    longitude,
  });
}

function round(value: number, decimals: number): number {
  // Adding zero turns -0 into 0, which would otherwise be written as "-0".
  return Number(value.toFixed(decimals)) + 0;
}

/** The camera as precisely as the address keeps it, its longitude from -180 to below 180. */
export function roundCamera({ zoom, latitude, longitude }: Camera): Camera {
  // Rounded before it is wrapped, too: 179.99999 rounds to 180, which is -180.
  const rounded = round(longitude, cameraDecimals.degrees);
  const wrapped = ((((rounded + 180) % 360) + 360) % 360) - 180;
  return {
    zoom: round(zoom, cameraDecimals.zoom),
    latitude: round(latitude, cameraDecimals.degrees),
    longitude: round(wrapped, cameraDecimals.degrees),
  };
}

function writeCamera(camera: Camera): string {
  const { zoom, latitude, longitude } = roundCamera(camera);
  return `${zoom}/${latitude}/${longitude}`;
}

const descendingMark = '-';
const allColumns: readonly Column[] = tables.flatMap((table): readonly Column[] => columns[table]);

function parseSort(text: string): Sort | undefined {
  const descending = text.startsWith(descendingMark);
  const column = parseOneOf(allColumns, descending ? text.slice(descendingMark.length) : text);
  return column && { column, descending };
}

function writeSort({ column, descending }: Sort): string {
  return `${descending ? descendingMark : ''}${column}`;
}

function parseOneOf<Value extends string>(values: readonly Value[], text: string) {
  return values.find((value) => value === text);
}

/** Items of a list, each once, or undefined where one of them is not acceptable. */
function parseList<Item extends string>(
  text: string,
  accept: (item: string) => item is Item,
): Item[] | undefined {
  const items = [...new Set(text.split(listSeparator))];
  return items.every(accept) ? items : undefined;
}

/** A register's id that names one place, or both ends of a pair. */
function isListed(text: string, places: 1 | 2): boolean {
  return parseListedId(text)?.places.length === places;
}

const isPlaceId = (text: string): text is string =>
  identifierPattern.test(text) || isListed(text, 1);

const isIdentifier = (text: string): text is string => identifierPattern.test(text);

/** The shape of a BCP 47 tag; whether there is such a language is for the atlas to say. */
const isLanguageTag = (text: string): text is string =>
  /^[a-zA-Z]{2,8}(?:-[a-zA-Z\d]{1,8})*$/.test(text);

const isCountry = (text: string): text is string => /^[A-Z]{2}$/.test(text);

/** A reader for a facet: a list of choices. */
function readFacet<Of extends Facet>(facet: Of, accept: (item: string) => item is Choice<Of>) {
  return (value: string, view: View): View | undefined => {
    const chosen = parseList<Choice<Of>>(value, accept);
    return chosen && { ...view, filters: { ...view.filters, [facet]: chosen } };
  };
}

/** One reader a parameter: the view with the value in it, or undefined where it is malformed. */
const readers: Readonly<Record<string, (value: string, view: View) => View | undefined>> = {
  place: (value, view) => {
    const ids = parseList(value, isPlaceId);
    if (ids === undefined || ids.length > maxPlaces) return undefined;
    // Only what is documented can be compared.
    if (ids.length > 1 && !ids.every(isIdentifier)) return undefined;
    // A pair or chain in the same address says more than its ends.
    return view.selection.type === 'none' ? { ...view, selection: { type: 'places', ids } } : view;
  },
  chain: (value, view) => {
    const [from, to, ...rest] = parseList(value, isIdentifier) ?? [];
    if (from === undefined || to === undefined || rest.length > 0) return undefined;
    return view.selection.type === 'pair'
      ? view
      : { ...view, selection: { type: 'chain', from, to } };
  },
  pair: (value, view) =>
    placesOfPairId(value) === null && !isListed(value, 2)
      ? undefined
      : { ...view, selection: { type: 'pair', id: value } },
  years: (value, view) => {
    const years = parseYears(value);
    return years && { ...view, filters: { ...view.filters, years } };
  },
  mode: (value, view) => {
    const mode = parseOneOf(filterModes, value);
    return mode && { ...view, filters: { ...view.filters, mode } };
  },
  topic: readFacet('topics', isIdentifier),
  tie: (value, view) => {
    const chosen = parseList(value, isTie);
    return (
      chosen && {
        ...view,
        filters: { ...view.filters, ties: ties.filter((tie) => chosen.includes(tie)) },
      }
    );
  },
  source: readFacet('languages', isLanguageTag),
  country: (value, view) => readFacet('countries', isCountry)(value.toUpperCase(), view),
  distance: (value, view) => {
    const distance = parseDistance(value);
    return distance && { ...view, filters: { ...view.filters, distance } };
  },
  layer: (value, view) => {
    const layers = parseList(value, isIdentifier);
    return layers && { ...view, layers };
  },
  'layer-scope': (value, view) => {
    const layerScope = parseOneOf(layerScopes, value);
    return layerScope && { ...view, layerScope };
  },
  undated: (value, view) => {
    const undated = parseOneOf(undatedChoices, value);
    return undated && { ...view, filters: { ...view.filters, undated } };
  },
  q: (value, view) => ({ ...view, query: value }),
  tab: (value, view) => {
    const tab = parseOneOf(tabs, value);
    return tab && { ...view, tab };
  },
  table: (value, view) => {
    const table = parseOneOf(tables, value);
    return table && { ...view, table };
  },
  sort: (value, view) => {
    const sort = parseSort(value);
    return sort && { ...view, sort };
  },
  lang: (value, view) => {
    const language = parseOneOf(languages, value);
    return language && { ...view, language };
  },
  theme: (value, view) => {
    const theme = parseOneOf(themes, value);
    return theme && { ...view, theme };
  },
  projection: (value, view) => {
    const projection = parseOneOf(projections, value);
    return projection && { ...view, projection };
  },
  camera: (value, view) => {
    const camera = parseCamera(value);
    return camera && { ...view, camera };
  },
  data: (value, view) => (isPinDay(value) ? { ...view, pin: value } : undefined),
};

/** Whether a parameter of an address is of the view. */
export function isViewParameter(name: string): boolean {
  return Object.hasOwn(readers, name);
}

/**
 * Reads the query part of an address. Parameters of other people (`utm_source` and the like) are
 * passed over; a known parameter with a value that cannot be read gives a notice. Never throws.
 */
export function parseAddress(search: string): ReadAddress {
  const notices: Notice[] = [];
  const seen = new Set<string>();
  let view = defaultView;
  for (const [parameter, value] of parseQueryString(search)) {
    const reader = isViewParameter(parameter) ? readers[parameter] : undefined;
    if (reader === undefined || seen.has(parameter) || value === '') continue;
    seen.add(parameter);
    const next = value.length > maxValueLength ? undefined : reader(value, view);
    if (next === undefined) notices.push({ parameter, value, fault: 'malformed' });
    else view = next;
  }
  return { view, notices };
}

function sourceLanguages(atlas: Atlas): ReadonlySet<string> {
  return new Set(
    [...atlas.pairs.values()].flatMap(({ events }) => events.flatMap(({ languages }) => languages)),
  );
}

function countriesOf(atlas: Atlas): ReadonlySet<string> {
  return new Set([...atlas.places.values()].map(({ country }) => country));
}

/** The registers that have arrived, by name. */
export type LoadedRegisters = ReadonlyMap<string, RegisterIndex>;

const noRegisters: LoadedRegisters = new Map();

/**
 * A selected id as the atlas and its registers know it, with the register that it is of: a listed
 * place or pair that is documented is that one. `null` where there is no such thing; what is in a
 * register that has not arrived yet stays as it is.
 */
function settleId(
  id: string,
  atlas: Atlas,
  registers: LoadedRegisters,
  isDocumented: (id: string) => boolean,
): { readonly id: string; readonly layer: string | null } | null {
  const listed = parseListedId(id);
  if (listed === null) return isDocumented(id) ? { id, layer: null } : null;
  const { register: layer } = listed;
  if (!atlas.registers.some(({ name }) => name === layer)) return null;
  const index = registers.get(layer);
  if (index === undefined) return { id, layer };
  const found = index.find(listed.places);
  if (found === null) return null;
  return found.documented === null ? { id, layer } : { id: found.documented, layer: null };
}

/**
 * Leaves out of a view what the atlas and its registers do not have, with a notice for each. Of
 * registers that have not arrived nobody can tell yet.
 */
export function settleView(
  view: View,
  atlas: Atlas,
  registers: LoadedRegisters = noRegisters,
): ReadAddress {
  const notices: Notice[] = [];
  const known = (parameter: string, ids: readonly string[], has: (id: string) => boolean) =>
    ids.filter((id) => {
      if (has(id)) return true;
      notices.push({ parameter, value: id, fault: 'unknown' });
      return false;
    });
  const ofSelection = new Set<string>();
  const settled = (parameter: string, id: string, has: (id: string) => boolean): string[] => {
    const found = settleId(id, atlas, registers, has);
    if (found === null) {
      notices.push({ parameter, value: id, fault: 'unknown' });
      return [];
    }
    if (found.layer !== null) ofSelection.add(found.layer);
    return [found.id];
  };

  let selection: Selection = view.selection;
  if (selection.type === 'places') {
    const ids = selection.ids.flatMap((id) =>
      settled('place', id, (place) => atlas.places.has(place)),
    );
    selection = ids.length === 0 ? nothingSelected : { type: 'places', ids };
  } else if (selection.type === 'pair') {
    const [id] = settled('pair', selection.id, (pair) => atlas.pairs.has(pair));
    selection = id === undefined ? nothingSelected : { type: 'pair', id };
  } else if (selection.type === 'chain') {
    const ends = [selection.from, selection.to];
    const ids = known('chain', ends, (id) => atlas.places.has(id));
    if (ids.length === 0) selection = nothingSelected;
    else if (ids.length < ends.length) selection = { type: 'places', ids };
  }
  const named = known('layer', view.layers, (layer) =>
    atlas.registers.some(({ name }) => name === layer),
  );
  const layers = [...new Set([...named, ...ofSelection])];
  const { filters } = view;
  const topics = known('topic', filters.topics, (id) => atlas.topics.has(id));
  const languages = known('source', filters.languages, (tag) => sourceLanguages(atlas).has(tag));
  const countries = known(
    'country',
    filters.countries,
    (code) =>
      countriesOf(atlas).has(code) ||
      layers.some((layer) => {
        const index = registers.get(layer);
        return index === undefined || countriesOfRegister(index).has(code);
      }),
  );
  return {
    view: { ...view, selection, layers, filters: { ...filters, topics, languages, countries } },
    notices,
  };
}

/** The query part of a view's address, `?…` or empty; whatever is as by default is left out. */
export function writeAddress(view: View): string {
  const { selection, filters } = view;
  const parameters: (readonly [string, string])[] = [];
  const add = (name: string, value: string, fallback: string) => {
    if (value !== fallback) parameters.push([name, value]);
  };
  add('place', selection.type === 'places' ? selection.ids.join(listSeparator) : '', '');
  add('pair', selection.type === 'pair' ? selection.id : '', '');
  add(
    'chain',
    selection.type === 'chain' ? [selection.from, selection.to].join(listSeparator) : '',
    '',
  );
  add('years', writeYears(filters.years), writeYears(allYears));
  add('mode', filters.mode, defaultView.filters.mode);
  add('topic', filters.topics.join(listSeparator), '');
  add('tie', filters.ties.join(listSeparator), '');
  add('source', filters.languages.join(listSeparator), '');
  add('country', filters.countries.join(listSeparator), '');
  add('distance', writeDistance(filters.distance), writeDistance(anyDistance));
  add('undated', filters.undated, defaultView.filters.undated);
  add('layer', view.layers.join(listSeparator), '');
  add('layer-scope', view.layerScope, defaultView.layerScope);
  add('q', view.query, '');
  add('tab', view.tab, defaultView.tab);
  add('table', view.table, defaultView.table);
  add('sort', view.sort === null ? '' : writeSort(view.sort), '');
  add('lang', view.language ?? '', '');
  add('theme', view.theme, defaultView.theme);
  add('projection', view.projection, defaultView.projection);
  add('camera', view.camera === null ? '' : writeCamera(view.camera), '');
  add('data', view.pin ?? '', '');
  return writeQueryString(parameters satisfies Parameters);
}

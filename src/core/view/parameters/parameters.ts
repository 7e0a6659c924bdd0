/** How each parameter of the address is read into the view, and written from it. */
import { identifierPattern, placesOfPairId } from '../../domain/identifier';
import { isPinDay } from '../../domain/pin-day';
import { parseListedId } from '../../domain/register-id';
import { type Facet, facets, facetTable } from '../facet-table';
import {
  columns,
  type DistanceRange,
  type Filters,
  type ListColumn,
  maxPlaces,
  type Selection,
  type Sort,
  type StoryPlace,
  type View,
  type YearWindow,
} from '../view';
import { parseCamera, writeCamera } from './camera-format';
import { type Format, listOf, oneOf, optional, rangeOf } from './formats';
import { parameterValues, type ViewParameter } from './parameter-table';

interface Parameter {
  /** The view with the value applied, or undefined if it is malformed. */
  readonly read: (text: string, view: View) => View | undefined;
  readonly write: (view: View) => string;
}

function inView<Key extends keyof View>(key: Key, format: Format<View[Key]>): Parameter {
  return {
    read: (text, view) => {
      const value = format.parse(text);
      return value === undefined ? undefined : { ...view, [key]: value };
    },
    write: (view) => format.write(view[key]),
  };
}

function inFilters<Key extends keyof Filters>(key: Key, format: Format<Filters[Key]>): Parameter {
  return {
    read: (text, view) => {
      const value = format.parse(text);
      return value === undefined
        ? undefined
        : { ...view, filters: { ...view.filters, [key]: value } };
    },
    write: (view) => format.write(view.filters[key]),
  };
}

/** If several are given, the last of these applies: a pair or chain is more specific than its ends. */
const weights: readonly Selection['type'][] = ['none', 'places', 'chain', 'pair'];

function selecting<Type extends Selection['type']>(
  type: Type,
  format: Format<Extract<Selection, { type: Type }>>,
): Parameter {
  const weightOf = (selection: Selection) => weights.indexOf(selection.type);
  return {
    read: (text, view) => {
      const selection = format.parse(text);
      if (selection === undefined) return undefined;
      return weightOf(selection) < weightOf(view.selection) ? view : { ...view, selection };
    },
    write: ({ selection }) =>
      selection.type === type ? format.write(selection as Extract<Selection, { type: Type }>) : '',
  };
}

const isIdentifier = (text: string): text is string => identifierPattern.test(text);

/** A register's id of one place, or of both ends of a pair. */
function isListed(text: string, places: 1 | 2): boolean {
  return parseListedId(text)?.places.length === places;
}

const identifiers = listOf(isIdentifier);
const placeIds = listOf(
  (text): text is string => identifierPattern.test(text) || isListed(text, 1),
);

function parseYear(text: string): number | undefined {
  return /^\d{4}$/.test(text) && text !== '0000' ? Number(text) : undefined;
}

function writeYear(year: number): string {
  return String(year).padStart(4, '0');
}

const yearRange = rangeOf({ from: 'earliest', to: 'latest' }, parseYear, writeYear);

const yearWindow: Format<YearWindow> = {
  parse: (text) => {
    const year = parseYear(text);
    return year === undefined ? yearRange.parse(text) : { from: year, to: year };
  },
  write: (years) =>
    years.from !== null && years.from === years.to ? writeYear(years.from) : yearRange.write(years),
};

/** More than half the Earth's circumference, the largest possible distance. */
export const maxKilometres = 20_100;

const distanceRange: Format<DistanceRange> = rangeOf(
  { from: 'shortest', to: 'longest' },
  (text) => (/^\d{1,5}$/.test(text) && Number(text) <= maxKilometres ? Number(text) : undefined),
  String,
);

/** `moscow-beijing.3`; the first step is written without its number. */
const storyPlace: Format<StoryPlace> = {
  parse: (text) => {
    const [id = '', step = '1', ...rest] = text.split('.');
    const isSound = rest.length === 0 && isIdentifier(id) && /^[1-9]\d?$/.test(step);
    return isSound ? { id, step: Number(step) } : undefined;
  },
  write: ({ id, step }) => (step === 1 ? id : `${id}.${step}`),
};

const descendingMark = '-';
const column = oneOf<ListColumn>(Object.values(columns).flat());

const sortOrder: Format<Sort> = {
  parse: (text) => {
    const descending = text.startsWith(descendingMark);
    const found = column.parse(descending ? text.slice(descendingMark.length) : text);
    return found && { column: found, descending };
  },
  write: (sort) => `${sort.descending ? descendingMark : ''}${sort.column}`,
};

const text: Format<string> = { parse: (value) => value, write: (value) => value };

/** The parameters with their own reader and writer; those of facets list choices. */
const ownParameters = {
  place: selecting('places', {
    parse: (text) => {
      const ids = placeIds.parse(text);
      if (ids === undefined || ids.length > maxPlaces) return undefined;
      // Only documented places can be compared.
      if (ids.length > 1 && !ids.every(isIdentifier)) return undefined;
      return { type: 'places', ids };
    },
    write: ({ ids }) => placeIds.write(ids),
  }),
  pair: selecting('pair', {
    parse: (id) =>
      placesOfPairId(id) === null && !isListed(id, 2) ? undefined : { type: 'pair', id },
    write: ({ id }) => id,
  }),
  chain: selecting('chain', {
    parse: (text) => {
      const [from, to, ...rest] = identifiers.parse(text) ?? [];
      if (from === undefined || to === undefined || rest.length > 0) return undefined;
      return { type: 'chain', from, to };
    },
    write: ({ from, to }) => identifiers.write([from, to]),
  }),
  story: inView('story', optional(storyPlace)),
  years: inFilters('years', yearWindow),
  mode: inFilters('mode', oneOf(parameterValues.mode)),
  distance: inFilters('distance', distanceRange),
  undated: inFilters('undated', oneOf(parameterValues.undated)),
  // A selection in a register switches on its layer: see `settle-view.ts`.
  layer: inView('layers', identifiers),
  'layer-scope': inView('layerScope', oneOf(parameterValues['layer-scope'])),
  q: inView('query', text),
  tab: inView('tab', oneOf(parameterValues.tab)),
  table: inView('table', oneOf(parameterValues.table)),
  sort: inView('sort', optional(sortOrder)),
  lang: inView('language', optional(oneOf(parameterValues.lang))),
  theme: inView('theme', oneOf(parameterValues.theme)),
  projection: inView('projection', oneOf(parameterValues.projection)),
  camera: inView('camera', optional({ parse: parseCamera, write: writeCamera })),
  data: inView('pin', optional({ ...text, parse: (day) => (isPinDay(day) ? day : undefined) })),
};

/** By name. */
export const parameters = {
  ...ownParameters,
  ...Object.fromEntries(
    facets.map((facet) => [
      facetTable[facet].parameter,
      inFilters(facet, facetTable[facet].format as Format<Filters[Facet]>),
    ]),
  ),
} as Readonly<Record<ViewParameter, Parameter>>;

/** Arbitrary views and atlases for property tests. */
import fc from 'fast-check';
import type { Atlas } from '../domain/atlas';
import { dayOf, formatDay } from '../domain/day';
import { pairId } from '../domain/identifier';
import { eventKinds } from '../domain/kind';
import { atlasOf, event } from './atlas.fixture';
import { betweenCountries, type Facet, facets, facetTable } from './facet-table';
import { globeZoomOffset, roundCamera } from './parameters/camera-format';
import { isViewParameter, parameterValues } from './parameters/parameter-table';
import { parameters } from './parameters/parameters';
import {
  type Camera,
  columns,
  type DistanceRange,
  defaultView,
  type Filters,
  filterModes,
  maxPlaces,
  type Selection,
  type View,
  type YearWindow,
} from './view';

const identifier = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,8}){0,2}$/);

function yearWindow(first: number, last: number): fc.Arbitrary<YearWindow> {
  const bound = fc.option(fc.integer({ min: first, max: last }));
  return fc
    .tuple(bound, bound)
    .map(([from, to]) =>
      from !== null && to !== null && from > to ? { from: to, to: from } : { from, to },
    );
}

const distance: fc.Arbitrary<DistanceRange> = yearWindow(0, 20_100);

/** `open` says what the choices are of facets that any atlas may have others of. */
function filters(
  window: fc.Arbitrary<YearWindow>,
  open: { readonly [Of in Facet]?: fc.Arbitrary<string> },
) {
  const chosen = facets.map((facet) => {
    const choice = open[facet];
    const closed: string[] = [...facetTable[facet].choicesIn(atlasOf({}))];
    return [
      facet,
      choice === undefined ? fc.subarray(closed) : fc.uniqueArray(choice, { maxLength: 4 }),
    ];
  });
  return fc.record({
    years: window,
    mode: fc.constantFrom(...filterModes),
    distance,
    undated: fc.constantFrom('show', 'hide'),
    ...Object.fromEntries(chosen),
  }) as fc.Arbitrary<Filters>;
}

const selection: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant({ type: 'none' as const }),
  fc.record({
    type: fc.constant('places' as const),
    ids: fc.uniqueArray(identifier, { minLength: 1, maxLength: maxPlaces }),
  }),
  fc
    .uniqueArray(identifier, { minLength: 2, maxLength: 2 })
    .map(([one = '', other = '']) => ({ type: 'pair' as const, id: pairId(one, other) })),
  fc
    .uniqueArray(identifier, { minLength: 2, maxLength: 2 })
    .map(([from = '', to = '']) => ({ type: 'chain' as const, from, to })),
);

function decimal(min: number, max: number) {
  return fc.double({ min, max, noNaN: true });
}

/** Any camera of a map, as precise as the address keeps it. */
const camera: fc.Arbitrary<Camera> = decimal(-85.051129, 85.051129)
  .chain((latitude) =>
    fc.record({
      zoom: fc.oneof(
        fc.constant(globeZoomOffset(latitude)),
        decimal(globeZoomOffset(latitude), 24),
      ),
      latitude: fc.constant(latitude),
      // A map that is turned on and on counts beyond 180; and the seam is where rounding matters.
      longitude: fc.oneof(decimal(-720, 720), decimal(179.9999, 180.0001)),
    }),
  )
  .map(roundCamera);

/** A value, or none, of each parameter that takes one of a few. */
const closedValues = fc.tuple(
  ...Object.entries(parameterValues).map(([name, values]) =>
    fc.constantFrom(null, ...values).map((value) => [name, value] as const),
  ),
);

/** Any view that the app can be in; nothing in it needs to be in an atlas. */
export const anyView: fc.Arbitrary<View> = fc
  .record({
    selection,
    filters: filters(yearWindow(1, 9999), {
      topics: identifier,
      languages: fc.constantFrom('en', 'ru', 'uz-Cyrl', 'zh-Hant-TW'),
      countries: fc.oneof(
        fc.stringMatching(/^[A-Z]{2}$/),
        fc
          .tuple(fc.stringMatching(/^[A-Z]{2}$/), fc.stringMatching(/^[A-Z]{2}$/))
          .map(([one, other]) => betweenCountries(one, other)),
      ),
    }),
    story: fc.option(fc.record({ id: identifier, step: fc.integer({ min: 1, max: 99 }) })),
    layers: fc.uniqueArray(identifier, { maxLength: 2 }),
    query: fc.string({ unit: 'binary', maxLength: 40 }),
    sort: fc.option(
      fc.record({
        column: fc.constantFrom(...columns.pairs, ...columns.articles),
        descending: fc.boolean(),
      }),
    ),
    camera: fc.option(camera),
    pin: fc.option(
      fc.integer({ min: dayOf(2000, 1, 1), max: dayOf(2099, 12, 31) }).map((day) => formatDay(day)),
    ),
  })
  .chain((open) =>
    closedValues.map((chosen) =>
      chosen.reduce<View>(
        (view, [name, value]) =>
          (value !== null && isViewParameter(name) && parameters[name].read(value, view)) || view,
        { ...defaultView, ...open },
      ),
    ),
  );

const knownTopics = ['culture', 'education', 'health', 'trade'] as const;
const knownPlaces = ['almaty', 'beijing', 'bishkek', 'moscow', 'osh'] as const;
const firstYear = 1990;
const lastYear = 2030;

const dateText = fc
  .tuple(
    fc.integer({ min: dayOf(firstYear, 1, 1), max: dayOf(lastYear, 12, 31) }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([day, length]) => formatDay(day).slice(0, length));

const intervalText = fc
  .tuple(yearWindow(firstYear, lastYear), fc.integer({ min: firstYear, max: lastYear }))
  .map(([{ from, to }, year]) =>
    from === null && to === null ? `${year}/..` : `${from ?? '..'}/${to ?? '..'}`,
  );

const anyEvent = fc
  .record({
    kind: fc.constantFrom(...eventKinds),
    date: fc.option(dateText),
    inForce: fc.option(intervalText, { nil: undefined }),
    topics: fc.subarray([...knownTopics]),
    articles: fc.subarray(['one', 'ru-two', 'zh-three'], { minLength: 1 }),
  })
  .map(({ kind, date, inForce, ...rest }) =>
    event(kind, date, inForce === undefined ? rest : { ...rest, inForce }),
  );

const anyPairId = fc
  .shuffledSubarray([...knownPlaces], { minLength: 2, maxLength: 2 })
  .map(([one = '', other = '']) => pairId(one, other));

/** Any atlas of a few pairs, years 1990 to 2030. */
export const anyAtlas: fc.Arbitrary<Atlas> = fc
  .dictionary(anyPairId, fc.array(anyEvent, { minLength: 1, maxLength: 5 }), { maxKeys: 6 })
  .map(atlasOf);

/** Any filters that may find something in such an atlas. */
export const anyFilters: fc.Arbitrary<Filters> = filters(yearWindow(firstYear, lastYear), {
  topics: fc.constantFrom(...knownTopics),
  languages: fc.constantFrom('en', 'ru', 'zh'),
  countries: fc.constantFrom('CN', 'KG', 'KZ', 'RU', 'KG-RU', 'KG-KG'),
});

/** Any selection of what such an atlas has or could have. */
export const anySelection: fc.Arbitrary<Selection> = fc.oneof(
  fc.constant({ type: 'none' as const }),
  anyPairId.map((id) => ({ type: 'pair' as const, id })),
  fc
    .subarray([...knownPlaces], { minLength: 1, maxLength: maxPlaces })
    .map((ids) => ({ type: 'places' as const, ids })),
  fc
    .shuffledSubarray([...knownPlaces], { minLength: 2, maxLength: 2 })
    .map(([from = '', to = '']) => ({ type: 'chain' as const, from, to })),
);

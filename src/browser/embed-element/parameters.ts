/** The attributes of the element that are parameters of the map's address. */
import type { SisterCityMapParameter, SisterCityMapView } from './published-types';

/** Each parameter with the value that one left out stands for; '' where that is nothing at all. */
export const defaults: Readonly<Record<SisterCityMapParameter, string>> = {
  place: '',
  pair: '',
  chain: '',
  years: 'earliest..latest',
  mode: 'active',
  topic: '',
  tie: '',
  source: '',
  country: '',
  distance: 'shortest..longest',
  undated: 'show',
  layer: '',
  'layer-scope': 'all',
  q: '',
  tab: 'map',
  table: 'pairs',
  sort: '',
  lang: '',
  theme: 'auto',
  projection: 'globe',
  camera: '',
  data: '',
  controls: 'compact',
};

export const parameters = Object.keys(defaults) as readonly SisterCityMapParameter[];

/** Of these one counts: setting one takes the others away. */
export const selectionParameters = ['place', 'pair', 'chain'] as const;

/** Those parameters in whatever a message carries; a value that is no text is passed over. */
export function readParameters<Name extends SisterCityMapParameter>(
  data: unknown,
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> {
  const record: Readonly<Record<string, unknown>> = Object(data);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = Object.hasOwn(record, name) && record[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  ) as Partial<Record<Name, string>>;
}

/** Whether a parameter says the same in both views, written out or left to its default. */
export function isSame(name: SisterCityMapParameter, a: SisterCityMapView, b: SisterCityMapView) {
  return (a[name] ?? defaults[name]) === (b[name] ?? defaults[name]);
}

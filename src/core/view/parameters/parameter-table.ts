/**
 * The parameters of the map's address: plain data, small enough for the scripts that run before the map,
 * here and on host pages. Other sites link to these addresses, so names, values and defaults are a
 * contract: a renamed one keeps its old name as an alias. `parameters.ts` reads and writes the values,
 * `docs/embedding.md` explains them.
 */
import { languages } from '../../domain/language';

/**
 * In the order in which they are written, each with its default; empty if there is none.
 */
export const parameterDefaults = {
  place: '',
  pair: '',
  chain: '',
  story: '',
  years: 'earliest..latest',
  mode: 'active',
  topic: '',
  tie: '',
  standing: '',
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
} as const;
export type ParameterName = keyof typeof parameterDefaults;

/** The pages that replace the map, other than the list. */
export const pageTabs = ['calendar', 'insights', 'contribute', 'import', 'about'] as const;
export type PageTab = (typeof pageTabs)[number];

/** Whether a tab is a page that replaces the map. */
export function isPageTab(tab: string): tab is PageTab {
  return pageTabs.some((other) => other === tab);
}

/** All values of the parameters with a fixed set of values. */
export const parameterValues = {
  mode: ['active', 'begun'],
  undated: ['show', 'hide'],
  'layer-scope': ['all', 'selected'],
  tab: ['map', 'list', ...pageTabs],
  table: ['pairs', 'articles'],
  lang: languages,
  theme: ['auto', 'light', 'dark'],
  projection: ['globe', 'flat'],
  controls: ['full', 'compact', 'none'],
} as const satisfies { readonly [Name in ParameterName]?: readonly string[] };

/** The parameters of the selection, of which only one applies. */
export const selectionParameters = ['place', 'pair', 'chain'] as const;

/** The parameters that change the page around the map, but not the map. */
const pageParameters = ['q', 'tab', 'table', 'sort', 'lang', 'theme'] as const;

/** The parameters of the embed that are not part of the view, which it shares with the app. */
const embedParameters = ['controls'] as const;

/** The reader's own settings, which a step of a story does not change. */
const keptInStories = ['story', 'projection', 'data'] as const;

export type ViewParameter = Exclude<ParameterName, (typeof embedParameters)[number]>;

export const parameterNames = Object.keys(parameterDefaults) as readonly ParameterName[];

/** Whether a parameter of an address belongs to the atlas. */
export function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(parameterDefaults, name);
}

/** Whether a parameter of an address is part of the view. */
export function isViewParameter(name: string): name is ViewParameter {
  return isParameter(name) && !embedParameters.some((other) => other === name);
}

/** Whether a parameter of an address changes what the map shows. */
export function isMapParameter(name: string): name is ViewParameter {
  return isViewParameter(name) && !pageParameters.some((other) => other === name);
}

/** Whether a parameter of an address is one that a step of a story sets. */
export function isStepParameter(name: string): name is ViewParameter {
  return isMapParameter(name) && !keptInStories.some((other) => other === name);
}

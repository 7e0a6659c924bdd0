/**
 * The parameters of the map's address: plain data, light enough for the scripts that run before the
 * map, on this site and on other people's. Addresses stand on other people's pages, so names, values
 * and defaults are a contract: a renamed one keeps its old name as an alias. How a value is read and
 * written is in `parameters.ts`, what it means in `docs/embedding.md`.
 */
import { languages } from '../../domain/language';

/**
 * In the order in which they are written, each with what one left out stands for; empty where that is
 * nothing at all.
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

/** The pages that are read in the map's place, besides the list. */
export const pageTabs = ['calendar', 'insights', 'contribute', 'import', 'about'] as const;
export type PageTab = (typeof pageTabs)[number];

/** Whether a tab is a page that is read in the map's place. */
export function isPageTab(tab: string): tab is PageTab {
  return pageTabs.some((other) => other === tab);
}

/** All values of those that take one of a few. */
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

/** Of these one thing counts: what is selected. */
export const selectionParameters = ['place', 'pair', 'chain'] as const;

/** These change the page around the map, and nothing that the map shows. */
const pageParameters = ['q', 'tab', 'table', 'sort', 'lang', 'theme'] as const;

/** These are of the embed, and not of the view that it shares with the app. */
const embedParameters = ['controls'] as const;

/** These are as the reader has them, whatever a step of a story shows. */
const keptInStories = ['story', 'projection', 'data'] as const;

export type ViewParameter = Exclude<ParameterName, (typeof embedParameters)[number]>;

export const parameterNames = Object.keys(parameterDefaults) as readonly ParameterName[];

/** Whether a parameter of an address is ours. */
export function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(parameterDefaults, name);
}

/** Whether a parameter of an address is of the view. */
export function isViewParameter(name: string): name is ViewParameter {
  return isParameter(name) && !embedParameters.some((other) => other === name);
}

/** Whether a parameter of an address changes what the map shows. */
export function isMapParameter(name: string): name is ViewParameter {
  return isViewParameter(name) && !pageParameters.some((other) => other === name);
}

/** Whether a parameter of an address is among those that a step of a story says itself. */
export function isStepParameter(name: string): name is ViewParameter {
  return isMapParameter(name) && !keptInStories.some((other) => other === name);
}

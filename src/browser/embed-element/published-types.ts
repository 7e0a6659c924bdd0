/**
 * Types of the element `<sister-city-map>`. The site publishes this text as `embed.d.ts` beside
 * `embed.js`, with the names of the parameters in the place of their import, so nothing else is
 * imported and nothing but types is in it.
 */
import type { ParameterName } from '../../core/view/parameters/parameter-table';

/** Attributes that say what is shown: the parameters of the map's address, with the same values. */
export type SisterCityMapParameter = ParameterName;

/** What a map shows, by parameter. One that is not named is as by default. */
export type SisterCityMapView = Readonly<Partial<Record<SisterCityMapParameter, string>>>;

/** Parameters to change; `null` puts one back to its default, those not named stay. */
export type SisterCityMapChange = Readonly<Partial<Record<SisterCityMapParameter, string | null>>>;

/** One thing to select, or with no key nothing. */
export interface SisterCityMapSelection {
  /** The id of a place, or up to four joined with `~` to compare. */
  readonly place?: string;
  /** The id of a pair: two place ids in alphabetical order, joined with `--`. */
  readonly pair?: string;
  /** Two place ids joined with `~`: the shortest way between them. */
  readonly chain?: string;
}

/** What went wrong; `message` is in English and meant for scripts and logs. */
export interface SisterCityMapFault {
  /**
   * `parameter`: a value that the map does not know and has left out; `data`: the records did not
   * load; `map`: the live map cannot be drawn; `frame`: nothing answered at the map's address.
   */
  readonly fault: 'parameter' | 'data' | 'map' | 'frame';
  readonly message: string;
  /** Of a fault of type `parameter`. */
  readonly parameter?: string;
  readonly value?: string;
}

/** The events of the element. They bubble, out of shadow trees too. */
export interface SisterCityMapEventMap {
  /** The map has its records and can be operated. */
  'sistercitymap-ready': CustomEvent<{ readonly view: SisterCityMapView }>;
  /** Something else is selected, by the reader or a script; `name` is worded for readers. */
  'sistercitymap-select': CustomEvent<{
    readonly selection: SisterCityMapSelection;
    readonly name: string;
  }>;
  /** Anything else that is shown has changed: filters, camera, language … */
  'sistercitymap-view': CustomEvent<{ readonly view: SisterCityMapView }>;
  'sistercitymap-error': CustomEvent<SisterCityMapFault>;
}

export interface SisterCityMapElement extends HTMLElement {
  /** What is shown, or will be: the attributes that are parameters, as they stand. */
  readonly view: SisterCityMapView;
  /** Selects a place, a pair or a chain and moves the map there; `null` selects nothing. */
  select(selection: SisterCityMapSelection | null): void;
  /** Changes what is shown without loading anything anew; waits until the map is ready. */
  setView(change: SisterCityMapChange): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'sister-city-map': SisterCityMapElement;
  }
  interface GlobalEventHandlersEventMap extends SisterCityMapEventMap {}
}

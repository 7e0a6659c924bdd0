/**
 * Types of the element `<sister-city-map>`. The site publishes this file as `embed.d.ts` beside
 * `embed.js`, with the names of the parameters in place of their import. So it has no other imports and
 * contains only types.
 */
import type { ParameterName } from '../../core/view/parameters/parameter-table';

/** Attributes that set what is shown: the parameters of the map's address, with the same values. */
export type SisterCityMapParameter = ParameterName;

/** What a map shows, by parameter. Missing parameters have their defaults. */
export type SisterCityMapView = Readonly<Partial<Record<SisterCityMapParameter, string>>>;

/** Parameters to change; `null` resets one to its default, missing ones stay. */
export type SisterCityMapChange = Readonly<Partial<Record<SisterCityMapParameter, string | null>>>;

/** What to select: one of the keys, or none for no selection. */
export interface SisterCityMapSelection {
  /** The id of a place, or up to four joined with `~` to compare. */
  readonly place?: string;
  /** The id of a pair: two place ids in alphabetical order, joined with `--`. */
  readonly pair?: string;
  /** Two place ids joined with `~`: the shortest chain between them. */
  readonly chain?: string;
}

/** What went wrong; `message` is in English, for scripts and logs. */
export interface SisterCityMapFault {
  /**
   * `parameter`: the map ignored an unknown value; `data`: the records did not load; `map`: the live map
   * cannot be drawn; `frame`: there was no response from the map's address.
   */
  readonly fault: 'parameter' | 'data' | 'map' | 'frame';
  readonly message: string;
  /** For faults of type `parameter`. */
  readonly parameter?: string;
  readonly value?: string;
}

/** The events of the element. They bubble, out of shadow trees too. */
export interface SisterCityMapEventMap {
  /** The map has its records and can be operated. */
  'sistercitymap-ready': CustomEvent<{ readonly view: SisterCityMapView }>;
  /** The selection has changed, by the reader or a script; `name` describes it to readers. */
  'sistercitymap-select': CustomEvent<{
    readonly selection: SisterCityMapSelection;
    readonly name: string;
  }>;
  /** Anything else has changed: filters, camera, language … */
  'sistercitymap-view': CustomEvent<{ readonly view: SisterCityMapView }>;
  'sistercitymap-error': CustomEvent<SisterCityMapFault>;
}

export interface SisterCityMapElement extends HTMLElement {
  /** What is shown, or will be: the current values of the attributes that are parameters. */
  readonly view: SisterCityMapView;
  /** Selects a place, a pair or a chain and moves the map there; `null` selects nothing. */
  select(selection: SisterCityMapSelection | null): void;
  /** Changes what is shown without reloading the map; waits until the map is ready. */
  setView(change: SisterCityMapChange): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'sister-city-map': SisterCityMapElement;
  }
  interface GlobalEventHandlersEventMap extends SisterCityMapEventMap {}
}

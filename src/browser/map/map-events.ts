/** What the map tells its owner. */
import type { ScreenPoint } from '../../core/geometry/screen-camera';
import type { Camera } from '../../core/view/view';

/** A place or pair under the pointer; `point` in CSS pixels from the map's upper left corner. */
export interface MapTarget {
  readonly type: 'place' | 'pair';
  readonly id: string;
  readonly point: ScreenPoint;
}

/** `failed`: the graphics context was lost and could not be had again. */
export type MapState = 'ready' | 'lost' | 'restored' | 'failed';

export interface MapEvents {
  /** The target that the pointer came over, or `null` when it left the last one. */
  hover: MapTarget | null;
  select: MapTarget;
  /** A click or tap on neither place nor pair. */
  clear: { readonly point: ScreenPoint };
  /** After every movement. `user`: by hand or by a zoom button, not by a call. */
  camera: { readonly camera: Camera; readonly by: 'user' | 'code' };
  state: MapState;
}

export type Listener<Event> = (event: Event) => void;

type Listeners = { [Name in keyof MapEvents]: Set<Listener<MapEvents[Name]>> };

export interface Emitter {
  /** Adds a listener; the returned function takes it away. */
  on<Name extends keyof MapEvents>(name: Name, listener: Listener<MapEvents[Name]>): () => void;
  emit<Name extends keyof MapEvents>(name: Name, event: MapEvents[Name]): void;
  clear(): void;
}

export function createEmitter(): Emitter {
  const listeners: Listeners = {
    hover: new Set(),
    select: new Set(),
    clear: new Set(),
    camera: new Set(),
    state: new Set(),
  };
  return {
    on(name, listener) {
      listeners[name].add(listener);
      return () => listeners[name].delete(listener);
    },
    emit(name, event) {
      for (const listener of [...listeners[name]]) listener(event);
    },
    clear() {
      for (const some of Object.values(listeners)) some.clear();
    },
  };
}

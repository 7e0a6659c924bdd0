/** The events of the map. */
import type { ScreenPoint } from '../../core/geometry/screen-camera';
import type { Camera } from '../../core/view/view';

/** A place or pair under the pointer; `point` in CSS pixels from the map's upper left corner. */
export interface MapTarget {
  readonly type: 'place' | 'pair';
  readonly id: string;
  readonly point: ScreenPoint;
}

/** `failed`: worker or basemap did not load, or the WebGL context was lost for good. */
export type MapState = 'ready' | 'lost' | 'restored' | 'failed';

export interface MapEvents {
  /** The target that the pointer entered, or `null` when it left the last one. */
  hover: MapTarget | null;
  select: MapTarget;
  /** A click or tap on neither place nor pair. */
  clear: { readonly point: ScreenPoint };
  /** After every movement. `user`: by a gesture or a button; `code`: by a call. */
  camera: { readonly camera: Camera; readonly by: 'user' | 'code' };
  state: MapState;
}

export type Listener<Event> = (event: Event) => void;

export function createEmitter() {
  const listeners = new Set<readonly [name: keyof MapEvents, listener: Listener<never>]>();
  return {
    /** Adds a listener; the returned function removes it. */
    on<Name extends keyof MapEvents>(name: Name, listener: Listener<MapEvents[Name]>): () => void {
      const entry = [name, listener] as const;
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    emit<Name extends keyof MapEvents>(name: Name, event: MapEvents[Name]): void {
      for (const [listened, listener] of [...listeners]) {
        if (listened === name) listener(event as never);
      }
    },
    clear: () => listeners.clear(),
  };
}

/** How far the live map is: its library on the way, drawn, or not to be had. */
import { useState } from 'react';
import type MapView from '../map/map-view';
import { useMapModule } from '../shell/use-map-module';

/** `unavailable`: the browser draws no such map; `failed`: it did not arrive, or was lost for good. */
export type Drawing = 'starting' | 'ready' | 'lost' | 'unavailable' | 'failed';

interface DrawingState {
  readonly drawing: Drawing;
  readonly setDrawing: (drawing: Drawing) => void;
  /** There once the library has arrived. */
  readonly MapView: typeof MapView | undefined;
  /** Tries again what failed; missing where that is of no use. */
  readonly retry: (() => void) | undefined;
}

export function useDrawing(isWanted: boolean): DrawingState {
  const [module, load] = useMapModule(isWanted);
  const [drawing, setDrawing] = useState<Drawing>('starting');
  const hasArrived = module.status === 'loaded';
  const retryMap = () => setDrawing('starting');
  return {
    drawing: module.status === 'failed' ? 'failed' : drawing,
    setDrawing,
    MapView: hasArrived ? module.MapView : undefined,
    retry: module.status === 'failed' ? load : drawing === 'failed' ? retryMap : undefined,
  };
}

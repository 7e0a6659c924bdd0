/** Makes the drawn map movable where there will be no live one. */
import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { roundCamera } from '../../core/view/parameters/camera-format';
import type { Camera } from '../../core/view/view';
import { importPart } from '../scripts/import-part';
import { useMedia } from '../ui/use-media';
import type { DrawnCamera } from './drawn-camera';
import type { DrawnMap } from './drawn-map';
import type { LiveMapProperties } from './live-map';

type Properties = Pick<LiveMapProperties, 'view' | 'padding' | 'cooperativeGestures' | 'onMoved'>;

/** `map` is `null` while there is or may be a live map; `surface` is the element that receives gestures. */
export function useDrawnCamera(
  map: DrawnMap | null,
  surface: RefObject<HTMLElement | null>,
  { view, padding, cooperativeGestures = false, onMoved }: Properties,
): DrawnCamera | null {
  const [camera, setCamera] = useState<DrawnCamera | null>(null);
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const viewport = useEffectEvent(() => {
    const { clientWidth: width = innerWidth, clientHeight: height = innerHeight } =
      surface.current ?? {};
    return { width, height, padding };
  });
  const reducedMotion = useEffectEvent(() => isStill);
  const moved = useEffectEvent((to: Camera) => onMoved(roundCamera(to)));
  useEffect(() => {
    if (map === null) return;
    let made: DrawnCamera | null = null;
    let isWanted = true;
    const make = async () => {
      const part = await importPart(() => import('./drawn-camera'));
      const options = { viewport, reducedMotion, onMoved: moved };
      made = await part.DrawnCamera.of(map, options);
      if (isWanted) setCamera(made);
      else made.release();
    };
    // Without it the map cannot move, but still responds to clicks.
    make().catch(console.error);
    return () => {
      isWanted = false;
      made?.release();
      setCamera(null);
    };
  }, [map]);
  useEffect(() => {
    if (camera === null || surface.current === null) return;
    return camera.listenTo(surface.current, cooperativeGestures);
  }, [camera, surface, cooperativeGestures]);

  const { selection, story, camera: asked } = view;
  const move = useEffectEvent(() => {
    if (asked !== null) camera?.set(asked);
    else camera?.follow();
  });
  const { top, right, bottom, left } = padding;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map follows them
  useEffect(() => move(), [camera, asked, selection, story, top, right, bottom, left]);
  useEffect(() => {
    if (camera === null || surface.current === null) return;
    const observer = new ResizeObserver(move);
    observer.observe(surface.current);
    return () => observer.disconnect();
  }, [camera, surface]);
  return camera;
}

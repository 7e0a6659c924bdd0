/** The React component that creates and destroys an AtlasMap. Import it lazily: it includes MapLibre. */
import 'maplibre-gl/dist/maplibre-gl.css';
import {
  type ReactElement,
  type Ref,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useRef,
  useState,
} from 'react';
import { AtlasMap } from './atlas-map';
import { type AtlasMapOptions, WebGLUnavailableError } from './create-map';
import type { MapEvents, MapState, MapTarget } from './map-events';

export interface MapViewProps extends AtlasMapOptions {
  readonly onHover?: (target: MapTarget | null) => void;
  readonly onSelect?: (target: MapTarget) => void;
  readonly onClear?: () => void;
  readonly onCamera?: (event: MapEvents['camera']) => void;
  /** `unavailable`: no map, because the browser has no WebGL2. */
  readonly onState?: (state: MapState | 'unavailable') => void;
  /** The map itself, for what props cannot express: `frame`, `zoomBy`. */
  readonly ref?: Ref<AtlasMap>;
}

/** Fills its parent, which must have a size. */
export default function MapView(props: MapViewProps): ReactElement {
  const { scene, language, theme, projection, camera, padding, ref } = props;
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<AtlasMap | null>(null);

  const hover = useEffectEvent((target: MapTarget | null) => props.onHover?.(target));
  const select = useEffectEvent((target: MapTarget) => props.onSelect?.(target));
  const clear = useEffectEvent(() => props.onClear?.());
  const moved = useEffectEvent((event: MapEvents['camera']) => props.onCamera?.(event));
  const changeState = useEffectEvent((state: MapState | 'unavailable') => props.onState?.(state));
  const create = useEffectEvent((element: HTMLElement) => new AtlasMap(element, props));

  useEffect(() => {
    if (container.current === null) return;
    let created: AtlasMap;
    try {
      created = create(container.current);
    } catch (error) {
      if (!(error instanceof WebGLUnavailableError)) throw error;
      changeState('unavailable');
      return;
    }
    created.on('hover', hover);
    created.on('select', select);
    created.on('clear', clear);
    created.on('camera', moved);
    created.on('state', changeState);
    setMap(created);
    return () => {
      setMap(null);
      created.destroy();
    };
  }, []);

  useImperativeHandle<AtlasMap | null, AtlasMap | null>(ref, () => map, [map]);

  useEffect(() => map?.setPadding(padding), [map, padding]);
  useEffect(() => map?.setScene(scene, language), [map, scene, language]);
  useEffect(() => map?.setTheme(theme), [map, theme]);
  useEffect(() => map?.setProjection(projection), [map, projection]);
  useEffect(() => map?.setCamera(camera), [map, camera]);

  return <div ref={container} className="h-full w-full" />;
}

/** Makes the MapLibre map that an AtlasMap shows its scene on. */
import { GPUInitializationError, Map as MapLibreMap } from 'maplibre-gl';
import type { Language } from '../../core/domain/language';
import { maxZoom } from '../../core/framing/frame-limits';
import type { Projection } from '../../core/geometry/arc';
import type { Padding } from '../../core/geometry/viewport';
import { type MapTheme, palettes } from '../../core/look/palette';
import type { Scene } from '../../core/view/scene';
import type { Camera } from '../../core/view/view';
import { basemapStyle } from './basemap-style';
import { placeLayers, placeSources } from './place-style';

/** The browser has no WebGL2, or refuses it now. The rest of the page has to do without a map. */
export class WebGLUnavailableError extends Error {
  override name = 'WebGLUnavailableError';
}

/** Words that the map itself says. */
export interface MapTexts {
  /** Name of the map for those who cannot see it. */
  readonly title: string;
  /** With cooperative gestures: how to zoom with a wheel, with a wheel on a Mac, and by touch. */
  readonly wheelHint?: string;
  readonly wheelHintMac?: string;
  readonly touchHint?: string;
}

export interface AtlasMapOptions {
  readonly language: Language;
  readonly theme: MapTheme;
  readonly projection: Projection;
  /** `null` to open on the scene, see `frameOpeningView`. */
  readonly camera: Camera | null;
  /** Where the tiles are, ending in a slash; relative to the page. */
  readonly basemapUrl: string;
  readonly texts: MapTexts;
  readonly scene: Scene;
  readonly padding: Padding;
  /** Moves without flight. */
  readonly reducedMotion?: boolean;
  /** Leaves the page's scroll alone: zoom needs a key or two fingers. */
  readonly cooperativeGestures?: boolean;
}

/** Throws a WebGLUnavailableError where there is no WebGL2; the container is empty again then. */
export function createMap(
  container: HTMLElement,
  basemapUrl: string,
  { texts, theme, projection, camera, reducedMotion, cooperativeGestures }: AtlasMapOptions,
): MapLibreMap {
  const palette = palettes[theme];
  const { sources, layers, ...style } = basemapStyle(palette, projection, basemapUrl);
  try {
    const map = new MapLibreMap({
      container,
      // Layers that a style comes with are made once; added to it, they would be checked one by one.
      style: {
        ...style,
        sources: { ...sources, ...placeSources },
        layers: [...layers, ...placeLayers(palette)],
      },
      // Which takes as long as making the layers does.
      validateStyle: import.meta.env.DEV,
      center: [camera?.longitude ?? 60, camera?.latitude ?? 40],
      zoom: camera?.zoom ?? 1,
      maxZoom,
      trackResize: false,
      maxPitch: 0,
      dragRotate: false,
      touchPitch: false,
      rollEnabled: false,
      attributionControl: false,
      reduceMotion: reducedMotion ?? false,
      cooperativeGestures: cooperativeGestures ?? false,
      fadeDuration: reducedMotion ? 0 : 200,
      canvasContextAttributes: { antialias: true },
      locale: {
        'Map.Title': texts.title,
        ...(texts.wheelHint && { 'CooperativeGesturesHandler.WindowsHelpText': texts.wheelHint }),
        ...(texts.wheelHintMac && { 'CooperativeGesturesHandler.MacHelpText': texts.wheelHintMac }),
        ...(texts.touchHint && { 'CooperativeGesturesHandler.MobileHelpText': texts.touchHint }),
      },
    });
    map.keyboard.disableRotation();
    map.touchZoomRotate.disableRotation();
    return map;
  } catch (error) {
    container.replaceChildren();
    if (!(error instanceof GPUInitializationError)) throw error;
    throw new WebGLUnavailableError('The map needs WebGL2, which this browser does not give.', {
      cause: error,
    });
  }
}

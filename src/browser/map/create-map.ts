/** Creates the MapLibre map that an AtlasMap shows its scene on. */
import { GPUInitializationError, Map as MapLibreMap } from 'maplibre-gl';
import type { Language } from '../../core/domain/language';
import { maxZoom } from '../../core/framing/frame-limits';
import type { Projection } from '../../core/geometry/arc';
import type { ScreenCamera } from '../../core/geometry/screen-camera';
import type { Padding } from '../../core/geometry/viewport';
import type { MapPalette } from '../../core/look/palette';
import type { Scene } from '../../core/view/scene';
import type { Camera } from '../../core/view/view';
import { basemapStyle } from './basemap-style';
import type { DrawnTheme } from './drawn-palette';
import { type FramePace, paceFrames } from './frame-pace';
import { freeLostContexts } from './lost-context';
import { hideUntilSharp, unseenPixelRatio } from './map-resolution';
import { placeLayers, placeSources } from './place-style';

/** The browser has no WebGL2, or refuses it now. The rest of the page works without a live map. */
export class WebGLUnavailableError extends Error {
  override name = 'WebGLUnavailableError';
}

/** The map's own texts. */
export interface MapTexts {
  /** The accessible name of the map. */
  readonly title: string;
  /** With cooperative gestures: how to zoom with a wheel, with a wheel on a Mac, and by touch. */
  readonly wheelHint?: string;
  readonly wheelHintMac?: string;
  readonly touchHint?: string;
}

/** A camera to open at; that of a drawn map, which is replaced, has a distance of the eye. */
export type OpeningCamera = Camera & Partial<Pick<ScreenCamera, 'eyeDistance'>>;

export interface AtlasMapOptions {
  readonly language: Language;
  readonly theme: DrawnTheme;
  readonly projection: Projection;
  /** `null` to open on the scene; see `frameOpeningView`. */
  readonly camera: OpeningCamera | null;
  /** Where the tiles are, ending in a slash; relative to the page. */
  readonly basemapUrl: string;
  readonly texts: MapTexts;
  readonly scene: Scene;
  readonly padding: Padding;
  /** Jumps instead of flying. */
  readonly reducedMotion?: boolean;
  /** Leaves scrolling to the page: zooming needs a modifier key or two fingers. */
  readonly cooperativeGestures?: boolean;
}

/** Throws a WebGLUnavailableError without WebGL2, and leaves the container empty. */
export function createMap(
  container: HTMLElement,
  basemapUrl: string,
  palette: MapPalette,
  { texts, projection, camera, reducedMotion, cooperativeGestures }: AtlasMapOptions,
): { readonly map: MapLibreMap; readonly pace: FramePace } {
  const { sources, layers, ...style } = basemapStyle(palette, projection, basemapUrl);
  try {
    const map = new MapLibreMap({
      container,
      // Layers in the initial style are created at once; layers added later are validated one by one.
      style: {
        ...style,
        sources: { ...sources, ...placeSources },
        layers: [...layers, ...placeLayers(palette)],
      },
      // Validation takes as long as creating the layers.
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
      // Lines and letters are smooth without it, and the globe's edge is drawn over. Software takes twice as long with it.
      canvasContextAttributes: { antialias: false },
      pixelRatio: unseenPixelRatio,
      locale: {
        'Map.Title': texts.title,
        ...(texts.wheelHint && { 'CooperativeGesturesHandler.WindowsHelpText': texts.wheelHint }),
        ...(texts.wheelHintMac && { 'CooperativeGesturesHandler.MacHelpText': texts.wheelHintMac }),
        ...(texts.touchHint && { 'CooperativeGesturesHandler.MobileHelpText': texts.touchHint }),
      },
    });
    hideUntilSharp(map);
    freeLostContexts(map);
    map.keyboard.disableRotation();
    map.touchZoomRotate.disableRotation();
    return { map, pace: paceFrames(map, map.painter.context.gl) };
  } catch (error) {
    container.replaceChildren();
    if (!(error instanceof GPUInitializationError)) throw error;
    throw new WebGLUnavailableError('The map needs WebGL2, which this browser does not give.', {
      cause: error,
    });
  }
}

/** A crowd of arcs on a MapLibre map, as a custom layer. */
import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import { type CrowdEnds, type CrowdPalette, crowdStates } from '../../../core/geometry/crowd';
import { reportCurvesAt } from '../../../core/geometry/curve-hits';
import type { ScreenCamera, ScreenPoint } from '../../../core/geometry/screen-camera';
import { addLastingLayer } from '../lasting-layer';
import { type RenderedFrame, renderedFrame } from '../rendered-frame';
import { type CrowdCurves, packCrowd } from './crowd-curves';
import { meshFor, type WantedMesh } from './crowd-detail';
import { createCrowdMesh } from './crowd-mesh';
import { type CrowdRenderer, createCrowdRenderer } from './crowd-renderer';

const layerId = 'crowd-of-arcs';

export type CrowdLayer = ReturnType<typeof createCrowdLayer>;

export interface CrowdLayerOptions {
  readonly palette: CrowdPalette;
  /** Id of the map layer under which the arcs lie; without it they lie on top. */
  readonly below?: string;
}

/** Milliseconds without a movement after which arcs are drawn in full detail again. */
const settlingTime = 120;

/** Up to 2,000 arcs, of four numbers each, are prepared within one frame; more are spread over several. */
const maxNumbersAFrame = 4 * 2000;

/** Whether arcs are where they were on the screen. */
function sameView({ projection: a }: RenderedFrame, { projection: b }: RenderedFrame): boolean {
  const after = [...b.mainMatrix];
  return (
    a.shader.variantName === b.shader.variantName &&
    a.projectionTransition === b.projectionTransition &&
    [...a.mainMatrix].every((value, index) => value === after[index])
  );
}

/** A plain loop: a callback for each of tens of thousands costs a millisecond until it is compiled. */
function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) {
    if (a[index] !== b[index]) return false;
  }
  return true;
}

/**
 * Puts an empty crowd on a map whose style has loaded, see `addLastingLayer`. Setters are cheap except
 * `setArcs`, and do nothing for the same value.
 */
export function createCrowdLayer(map: MapLibreMap, options: CrowdLayerOptions) {
  let { palette } = options;
  let ends: CrowdEnds = new Float64Array();
  let curves: CrowdCurves | null = null;
  let states = new Uint8Array();
  let hovered: number | null = null;

  let renderer: CrowdRenderer | null = null;
  /** What the renderer has; `null` for nothing. */
  let mesh: WantedMesh | null = null;
  let sentStates: Uint8Array | null = null;
  /** The frame in which arcs were counted last, and whether that count holds but for the view. */
  let counted: RenderedFrame | null = null;
  let isCounted = false;
  /** Waits for the map to come to rest. */
  let settling: ReturnType<typeof setTimeout> | undefined;

  function packed(): CrowdCurves {
    curves ??= packCrowd(ends);
    return curves;
  }

  function release() {
    clearTimeout(settling);
    settling = undefined;
    renderer?.release();
    renderer = null;
    mesh = null;
    sentStates = null;
    counted = null;
    isCounted = false;
  }

  function repaint() {
    isCounted = false;
    map.triggerRepaint();
  }

  function settleLater() {
    clearTimeout(settling);
    settling = setTimeout(() => {
      isCounted = false;
      settling = undefined;
      map.triggerRepaint();
    }, settlingTime);
  }

  /** Brings the texture with the counts up to date. */
  function count(frame: RenderedFrame) {
    if (renderer === null || ends.length === 0) return;
    const isMoved = counted !== null && !sameView(counted, frame);
    if (isMoved) settleLater();
    if (isCounted && !isMoved && counted?.pixelRatio === frame.pixelRatio) return;
    // The page waits for no more than one of them at a time: curves, mesh, counts.
    if (curves === null && ends.length > maxNumbersAFrame) {
      packed();
      map.triggerRepaint();
      return;
    }
    const isRough = settling !== undefined;
    const isFirst = mesh === null && ends.length > maxNumbersAFrame;
    const wanted = meshFor(frame, mesh, isRough);
    if (wanted !== mesh) {
      renderer.setMesh(createCrowdMesh(packed(), wanted.order));
      mesh = wanted;
      if (isFirst) {
        map.triggerRepaint();
        return;
      }
    }
    if (sentStates !== states) {
      renderer.setStates(states);
      sentStates = states;
    }
    renderer.count(frame, isRough);
    counted = frame;
    isCounted = true;
  }

  const layer: CustomLayerInterface = {
    id: layerId,
    type: 'custom',
    renderingMode: '2d',
    onAdd(_map, gl) {
      // A style that gives way to another one drops the layer without a word.
      release();
      renderer = createCrowdRenderer(gl);
    },
    onRemove: release,
    prerender(_gl, input) {
      count(renderedFrame(map, input));
    },
    render(_gl, input) {
      if (isCounted) renderer?.paint(renderedFrame(map, input), hovered, palette);
    },
  };

  const takeOff = addLastingLayer(map, layer, options.below);

  return {
    /** Other arcs, all of them plain. An arc whose ends are one place is never drawn. */
    setArcs(next: CrowdEnds): void {
      if (sameNumbers(next, ends)) return;
      ends = next;
      curves = null;
      mesh = null;
      hovered = null;
      states = new Uint8Array(Math.floor(next.length / 4)).fill(crowdStates.plain);
      repaint();
    },
    /**
     * One number of `crowdStates` an arc, in the order of the ends. The bytes are copied at once.
     * Throws a RangeError if there are more or fewer than arcs.
     */
    setStates(next: Uint8Array): void {
      if (next.length !== states.length) {
        throw new RangeError(`${next.length} states are given for ${states.length} arcs`);
      }
      if (sameNumbers(next, states)) return;
      states = next.slice();
      repaint();
    },
    setPalette(next: CrowdPalette): void {
      if (next === palette) return;
      palette = next;
      map.triggerRepaint();
    },
    /** Makes one arc stand out, or none. */
    setHovered(index: number | null): void {
      if (index === hovered) return;
      hovered = index;
      map.triggerRepaint();
    },
    /**
     * The arcs whose drawn line is within `tolerance` CSS pixels of a point of the screen: selected
     * ones first, and then the nearest first.
     */
    hits(point: ScreenPoint, tolerance: number, camera: ScreenCamera): number[] {
      const found: { arc: number; distance: number; isOnTop: boolean }[] = [];
      reportCurvesAt(packed(), point, tolerance, camera, (arc, distance) => {
        const state = states[arc];
        if (state === crowdStates.hidden) return;
        found.push({ arc, distance, isOnTop: state === crowdStates.selected });
      });
      return found
        .sort((a, b) => Number(b.isOnTop) - Number(a.isOnTop) || a.distance - b.distance)
        .map(({ arc }) => arc);
    },
    /** Takes the layer off the map. */
    destroy: takeOff,
  };
}

/** A crowd of arcs on a MapLibre map, as a custom layer. */
import type { CustomLayerInterface, Map as MapLibreMap } from 'maplibre-gl';
import { type CrowdEnds, type CrowdPalette, crowdStates } from '../../../core/geometry/crowd';
import { reportCurvesAt } from '../../../core/geometry/curve-hits';
import type { ScreenCamera, ScreenPoint } from '../../../core/geometry/screen-camera';
import { addLastingLayer } from '../lasting-layer';
import { type RenderedFrame, renderedFrame } from '../rendered-frame';
import { type CrowdCurves, crowdCurveSteps, packCrowd } from './crowd-curves';
import { meshFor, type WantedMesh } from './crowd-detail';
import { type CrowdMesh, createCrowdMesh, crowdMeshSteps } from './crowd-mesh';
import { type CrowdRenderer, createCrowdRenderer } from './crowd-renderer';
import { takeStepsFor } from './crowd-steps';

const layerId = 'crowd-of-arcs';

export type CrowdLayer = ReturnType<typeof createCrowdLayer>;

export interface CrowdLayerOptions {
  readonly palette: CrowdPalette;
  /** The id of the map layer above the arcs; by default they are on top. */
  readonly below?: string;
}

/** After this time without a movement, in milliseconds, arcs are drawn in full detail again. */
const settlingTime = 120;
/** A task of preparation ends with the step that passes this time, in milliseconds. */
const maxTask = 40;

/** Up to 2,000 arcs, of four numbers each, are prepared within a frame; more are prepared between frames. */
const maxNumbersPerFrame = 4 * 2000;

/** Whether arcs have the same positions on the screen in both frames. */
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
 * Adds an empty crowd to a map whose style has loaded; see `addLastingLayer`. Setters are cheap, except `setArcs`, and
 * do nothing for the same value.
 */
export function createCrowdLayer(map: MapLibreMap, options: CrowdLayerOptions) {
  let { palette } = options;
  let ends: CrowdEnds = new Float64Array();
  let curves: CrowdCurves | null = null;
  let states = new Uint8Array();
  let hovered: number | null = null;

  let renderer: CrowdRenderer | null = null;
  /** The mesh that the renderer has; `null` for none. */
  let mesh: WantedMesh | null = null;
  /** The first mesh of a large crowd, which the renderer does not have yet. */
  let prepared: { readonly wanted: WantedMesh; readonly mesh: CrowdMesh } | null = null;
  let preparing: ReturnType<typeof setTimeout> | undefined;
  let sentStates: Uint8Array | null = null;
  /** The last frame, whatever was drawn in it. */
  let latest: RenderedFrame | null = null;
  /** The frame of the last count, and whether that count is still valid for the same view. */
  let counted: RenderedFrame | null = null;
  let isCounted = false;
  /** Waits for the map to come to rest. */
  let settling: ReturnType<typeof setTimeout> | undefined;

  function isLarge(): boolean {
    return ends.length > maxNumbersPerFrame;
  }

  function packed(): CrowdCurves {
    curves ??= packCrowd(ends);
    return curves;
  }

  function stopPreparing() {
    clearTimeout(preparing);
    preparing = undefined;
    prepared = null;
  }

  function release() {
    clearTimeout(settling);
    settling = undefined;
    stopPreparing();
    renderer?.release();
    renderer = null;
    mesh = null;
    sentStates = null;
    latest = null;
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

  /** Ends with `null` if no frame has shown yet how much detail the mesh needs. */
  function* preparationSteps(): Generator<undefined, typeof prepared> {
    curves ??= yield* crowdCurveSteps(ends);
    if (latest === null) return null;
    const wanted = meshFor(latest, null, settling !== undefined);
    return { wanted, mesh: yield* crowdMeshSteps(curves, wanted.order) };
  }

  /** Prepares the mesh in tasks between frames. */
  function prepare() {
    if (preparing !== undefined) return;
    const steps = preparationSteps();
    const runTask = () => {
      const result = takeStepsFor(maxTask, steps);
      preparing = result === undefined ? setTimeout(runTask) : undefined;
      if (result === undefined) return;
      prepared = result;
      map.triggerRepaint();
    };
    preparing = setTimeout(runTask);
  }

  /** Updates the texture with the counts. */
  function count(frame: RenderedFrame) {
    if (renderer === null || ends.length === 0) return;
    const isMoved = counted !== null && !sameView(counted, frame);
    if (isMoved) settleLater();
    if (isCounted && !isMoved && counted?.pixelRatio === frame.pixelRatio) return;
    const isReady = !isLarge() || renderer.isReady(frame);
    const isRough = settling !== undefined;
    if (mesh === null && isLarge()) {
      if (prepared === null) {
        prepare();
        return;
      }
      renderer.setMesh(prepared.mesh);
      mesh = prepared.wanted;
      prepared = null;
    }
    const wanted = meshFor(frame, mesh, isRough);
    if (wanted !== mesh) {
      renderer.setMesh(createCrowdMesh(packed(), wanted.order));
      mesh = wanted;
    }
    if (!isReady) {
      map.triggerRepaint();
      return;
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
      // A replaced style drops the layer without calling `onRemove`.
      release();
      renderer = createCrowdRenderer(gl);
    },
    onRemove: release,
    prerender(_gl, input) {
      latest = renderedFrame(map, input);
      count(latest);
    },
    render(_gl, input) {
      if (isCounted) renderer?.paint(renderedFrame(map, input), hovered, palette);
    },
  };

  const takeOff = addLastingLayer(map, layer, options.below);

  return {
    /** Replaces the arcs; all are plain. Arcs from a place to itself are never drawn. */
    setArcs(next: CrowdEnds): void {
      if (sameNumbers(next, ends)) return;
      ends = next;
      curves = null;
      mesh = null;
      stopPreparing();
      hovered = null;
      states = new Uint8Array(Math.floor(next.length / 4)).fill(crowdStates.plain);
      if (isLarge()) prepare();
      repaint();
    },
    /**
     * Sets one number of `crowdStates` per arc, in the order of the ends. Copies the bytes. Throws a RangeError if
     * their number differs from that of the arcs.
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
    /** Highlights one arc; `null` for none. */
    setHovered(index: number | null): void {
      if (index === hovered) return;
      hovered = index;
      map.triggerRepaint();
    },
    /**
     * The arcs whose line is within `tolerance` CSS pixels of a point on the screen: selected ones first, then by
     * distance.
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
    /** Removes the layer from the map. */
    destroy: takeOff,
  };
}

/** Draws arcs with WebGL2, in two passes per layer: first the casings of all its arcs, then their lines. */
import type { ArcStanding, Resting } from '../../../core/geometry/arc';
import {
  casingMargin,
  casingOpacity,
  crowdedWidthScale,
  hoveredExtraWidth,
  restingLooks,
  widthScale,
} from '../../../core/look/arc-style';
import { dashes } from '../../../core/look/dashes';
import { type ArcProgram, createPrograms, type ProjectionShader } from '../arc-program';
import type { Rgb } from '../colour';
import { type RenderedFrame, setProjection } from '../rendered-frame';
import { type CurveTexture, curvesPerRow, texelsPerCurve } from './curve-texture';
import {
  arcLayers,
  type DrawList,
  type DrawRange,
  entryOffsets,
  entrySize,
  fullFromSteps,
  standingNumbers,
} from './draw-list';
import { greatestBend, maxSegments, segmentsFor } from './segments';
import fragmentSource from './shaders/arc.frag?raw';
import vertexSource from './shaders/arc.vert?raw';

export interface ArcFrame
  extends Pick<
    RenderedFrame,
    'projection' | 'zoom' | 'pixelRatio' | 'scale' | 'viewCap' | 'worldCopies'
  > {
  /** Colours for shaders: of casings, and of arcs that are not drawn in full, unless they keep their own. */
  readonly casing: Rgb;
  readonly quiet: Rgb;
  /** The style of arcs that are not drawn in full; `null` if all are. */
  readonly resting: Resting | null;
}

export type ArcRenderer = ReturnType<typeof createArcRenderer>;

/** The attribute locations of an entry's parts in the vertex shader. */
const locations = { row: 0, colour: 1, width: 2, state: 3 } as const;
const curveUnit = 0;

const sizes = [
  `#define CURVES_A_ROW ${curvesPerRow}`,
  `#define TEXELS_A_CURVE ${texelsPerCurve}`,
  `#define STANDINGS ${Object.keys(dashes).length}`,
  `#define FULL_FROM_STEPS ${fullFromSteps}.0`,
].join('\n');

/** The period and length of dashes by standing, flattened for the uniform array. */
function dashNumbers(): Float32Array {
  const numbers = new Float32Array(2 * Object.keys(dashes).length);
  for (const [standing, { period, length }] of Object.entries(dashes)) {
    numbers.set([period, length], 2 * standingNumbers[standing as ArcStanding]);
  }
  return numbers;
}

export function createArcRenderer(gl: WebGL2RenderingContext) {
  const vertexArray = gl.createVertexArray();
  const entries = gl.createBuffer();
  const texture = gl.createTexture();
  const programs = createPrograms(gl, `${sizes}\n${vertexSource}`, fragmentSource);
  const dashUniform = dashNumbers();

  let list: DrawList | null = null;
  let listIsSent = false;
  const changedEntries = new Set<number>();
  let hasDrawn = false;
  /** The projection whose program is still being built. */
  let awaited: ProjectionShader | null = null;
  let sentNumbers: Float32Array | null = null;
  let sentCurves = 0;

  gl.bindVertexArray(vertexArray);
  for (const location of Object.values(locations)) {
    gl.enableVertexAttribArray(location);
    gl.vertexAttribDivisor(location, 1);
  }
  gl.bindVertexArray(null);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
    gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
  }

  /** Uploads the whole texture if it has grown, otherwise only the rows with new curves. */
  function sendCurves(curves: CurveTexture) {
    gl.activeTexture(gl.TEXTURE0 + curveUnit);
    gl.bindTexture(gl.TEXTURE_2D, texture);
    if (curves.count === sentCurves) return;
    const { numbers, height } = curves;
    const width = curvesPerRow * texelsPerCurve;
    if (numbers !== sentNumbers) {
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, width, height, 0, gl.RGBA, gl.FLOAT, numbers);
    } else {
      const first = Math.floor(sentCurves / curvesPerRow);
      const rows = Math.ceil(curves.count / curvesPerRow) - first;
      const from = first * width * 4;
      gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, first, width, rows, gl.RGBA, gl.FLOAT, numbers, from);
    }
    sentNumbers = numbers;
    sentCurves = curves.count;
  }

  function sendEntries({ bytes }: DrawList) {
    gl.bindBuffer(gl.ARRAY_BUFFER, entries);
    if (!listIsSent) {
      gl.bufferData(gl.ARRAY_BUFFER, bytes, gl.DYNAMIC_DRAW);
    } else {
      for (const entry of changedEntries) {
        const start = entry * entrySize;
        gl.bufferSubData(gl.ARRAY_BUFFER, start, bytes, start, entrySize);
      }
    }
    listIsSent = true;
    changedEntries.clear();
  }

  /** Offsets the attributes to the start of a range: WebGL has no parameter for the first instance. */
  function pointAt({ first }: DrawRange) {
    const start = first * entrySize;
    const { row, colour, width, standing } = entryOffsets;
    gl.vertexAttribIPointer(locations.row, 1, gl.UNSIGNED_INT, entrySize, start + row);
    gl.vertexAttribPointer(locations.colour, 4, gl.UNSIGNED_BYTE, true, entrySize, start + colour);
    gl.vertexAttribPointer(locations.width, 1, gl.FLOAT, false, entrySize, start + width);
    gl.vertexAttribIPointer(locations.state, 4, gl.UNSIGNED_BYTE, entrySize, start + standing);
  }

  function setUniforms(program: ArcProgram, frame: ArcFrame) {
    const { uniform } = program;
    const { projection, viewCap } = frame;
    setProjection(gl, program, projection);
    gl.uniform1i(uniform('u_curves'), curveUnit);
    gl.uniform2f(uniform('u_viewport'), gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.uniform1f(uniform('u_pixel_ratio'), frame.pixelRatio);
    gl.uniform1f(uniform('u_scale'), frame.scale);
    gl.uniform4f(uniform('u_view_cap'), ...viewCap.middle, viewCap.cosine);
    gl.uniform1f(uniform('u_width_scale'), widthScale(frame.zoom));
    gl.uniform1f(uniform('u_hovered_width'), hoveredExtraWidth);
    gl.uniform2fv(uniform('u_dashes'), dashUniform);
    gl.uniform1f(uniform('u_zoom'), frame.zoom);
    const { resting } = frame;
    gl.uniform1f(uniform('u_full_scale'), resting === null ? 1 : crowdedWidthScale(frame.zoom));
    gl.uniform4f(uniform('u_resting'), ...frame.quiet, resting === 'quiet' ? 1 : 0);
    gl.uniform1f(uniform('u_resting_width'), restingLooks[resting ?? 'quiet'].width);
  }

  function drawRange({ uniform }: ArcProgram, range: DrawRange, frame: ArcFrame) {
    const isGlobe = frame.projection.projectionTransition > 0;
    const bend = greatestBend(range.segmentClass);
    // Only the visible part is divided into segments; it is at most as wide as the view.
    const inView = isGlobe ? Math.min(bend, 2 * Math.acos(frame.viewCap.cosine)) : bend;
    // During the transition from globe to flat map, arcs bend differently, and few are in view.
    const isMorphing = isGlobe && frame.projection.projectionTransition < 1;
    const segments = isMorphing ? maxSegments : segmentsFor(inView, frame.scale);
    gl.uniform1f(uniform('u_segments'), segments);
    pointAt(range);
    const [first, last] = frame.worldCopies;
    const beyond = range.crossesEdge && !isGlobe ? 1 : 0;
    for (let copy = first - beyond; copy <= last + beyond; copy += 1) {
      gl.uniform1f(uniform('u_world_copy'), copy);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, 2 * (segments + 1), range.count);
    }
  }

  return {
    setDrawList(next: DrawList): void {
      list = next;
      listIsSent = false;
    },
    /** Uploads one entry of the list that has been changed in place. */
    updateEntry(index: number): void {
      changedEntries.add(index);
    },
    /**
     * Draws the arcs, and returns whether all are drawn. Before the first drawing, the program is built in the
     * background. Later, for another projection, it waits for the program, because disappearing arcs would be worse.
     */
    draw(frame: ArcFrame, curves: CurveTexture): boolean {
      if (list === null || list.ranges.length === 0) return true;
      const { shader } = frame.projection;
      if (!hasDrawn && !programs.isReady(shader)) {
        awaited = shader;
        return false;
      }
      hasDrawn = true;
      const { ranges } = list;
      const program = programs.use(frame.projection.shader);
      sendCurves(curves);
      gl.bindVertexArray(vertexArray);
      sendEntries(list);
      setUniforms(program, frame);

      for (const [index, layer] of arcLayers.entries()) {
        const ofLayer = ranges.filter((range) => range.layer === index);
        if (layer.hasCasing) {
          gl.uniform4f(program.uniform('u_casing'), ...frame.casing, casingOpacity);
          gl.uniform1f(program.uniform('u_margin'), casingMargin);
          for (const range of ofLayer) drawRange(program, range, frame);
        }
        gl.uniform4f(program.uniform('u_casing'), 0, 0, 0, 0);
        gl.uniform1f(program.uniform('u_margin'), 0);
        for (const range of ofLayer) drawRange(program, range, frame);
      }
      gl.bindVertexArray(null);
      return true;
    },
    /** Whether another draw would show what the last one could not. */
    isBuilt: () => awaited === null || programs.isReady(awaited),
    /** Deletes all WebGL objects of the renderer. */
    release(): void {
      gl.deleteVertexArray(vertexArray);
      gl.deleteBuffer(entries);
      gl.deleteTexture(texture);
      programs.release();
    },
  };
}

/**
 * Draws a crowd of arcs with WebGL2: counts them and paints the counts, with highlighted arcs on top. A small crowd is
 * painted arc by arc.
 */

import { type CrowdPalette, crowdStates } from '../../../core/geometry/crowd';
import type { Size } from '../../../core/geometry/viewport';
import { type ArcProgram, createPrograms } from '../arc-program';
import { shares } from '../colour';
import { type RenderedFrame, setProjection } from '../rendered-frame';
import { createCrowdCounts } from './crowd-counts';
import {
  type CrowdMesh,
  farthestAlong,
  lineIndicesPerPiece,
  triangleIndicesPerPiece,
  type VertexLayout,
  vertexLayouts,
} from './crowd-mesh';
import { type Run, runsInView } from './crowd-runs';
import {
  countedCoarsely,
  countedFinely,
  crowdWidth,
  densestOpacity,
  fadedWeight,
  hoveredExtraWidth,
  lonePart,
  taper,
  topCasing,
  topCasingOpacity,
  topWidth,
} from './crowd-style';
import crowdFragment from './shaders/crowd.frag?raw';
import crowdVertex from './shaders/crowd.vert?raw';

export type CrowdRenderer = ReturnType<typeof createCrowdRenderer>;

const locations = { position: 0, across: 1, along: 2, arc: 3 } as const;
const stateUnit = 0;
/** The number of states in a row of their texture. */
const statesPerRow = 1024;
/**
 * Up to this number, arcs are drawn one by one: if the whole crowd is that small, because counting costs two passes
 * over the view; and on top of a crowd, where the shader picks larger numbers out of all arcs.
 */
const maxOneByOne = 200;

const bytesAnIndex = 4;
/** The width of an arc's antialiased edge, beyond its own width, in pixels. */
const softEdge = 0.5;

/** The runs to draw in each copy of the world. */
type RunsOfCopy = (copy: number) => readonly Run[];

/** The drawing parameters of the whole crowd. */
interface Crowd {
  /** The size of the render target. */
  readonly size: Size;
  readonly isRibbon: boolean;
  /** Pixels of the render target per CSS pixel. */
  readonly pixelRatio: number;
  /** The value for a pixel that an arc covers. */
  readonly paint: readonly [number, number, number, number];
}

/** A colour premultiplied by its alpha. */
function premultiplied(colour: string, alpha: number): [number, number, number, number] {
  const [red, green, blue] = shares(colour);
  return [red * alpha, green * alpha, blue * alpha, alpha];
}

export function createCrowdRenderer(gl: WebGL2RenderingContext) {
  const ribbonArray = gl.createVertexArray();
  const lineArray = gl.createVertexArray();
  const vertexBuffer = gl.createBuffer();
  const triangleBuffer = gl.createBuffer();
  const lineBuffer = gl.createBuffer();
  const stateTexture = gl.createTexture();
  const counts = createCrowdCounts(gl);
  const programs = createPrograms(
    gl,
    `#define STATES_A_ROW ${statesPerRow}\n${crowdVertex}`,
    crowdFragment,
  );

  let mesh: Pick<CrowdMesh, 'chunks' | 'firstPieces' | 'pieceCounts'> | null = null;
  let isFew = true;
  /** The indices of selected arcs; `null` if there are too many to draw one by one. */
  let selected: number[] | null = [];

  function bindStates() {
    gl.activeTexture(gl.TEXTURE0 + stateUnit);
    gl.bindTexture(gl.TEXTURE_2D, stateTexture);
  }

  bindStates();
  for (const name of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
    gl.texParameteri(gl.TEXTURE_2D, name, gl.NEAREST);
  }

  function pointAt(
    vertexArray: WebGLVertexArrayObject,
    indexes: WebGLBuffer,
    layout: VertexLayout,
  ) {
    const { size, dimensions, position, across, along, arc } = layout;
    gl.bindVertexArray(vertexArray);
    gl.bindBuffer(gl.ARRAY_BUFFER, vertexBuffer);
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, indexes);
    for (const location of Object.values(locations)) gl.enableVertexAttribArray(location);
    gl.vertexAttribPointer(locations.position, dimensions, gl.FLOAT, false, size, position);
    gl.vertexAttribPointer(locations.across, 3, gl.BYTE, true, size, across);
    gl.vertexAttribPointer(locations.along, 1, gl.UNSIGNED_BYTE, true, size, along);
    gl.vertexAttribIPointer(locations.arc, 1, gl.UNSIGNED_INT, size, arc);
  }

  function setUniforms(
    program: ArcProgram,
    frame: RenderedFrame,
    hovered: number | null,
    size: Size,
  ) {
    const { uniform } = program;
    setProjection(gl, program, frame.projection);
    bindStates();
    gl.uniform1i(uniform('u_states'), stateUnit);
    gl.uniform2f(uniform('u_viewport'), size.width, size.height);
    const farthest = farthestAlong[frame.camera.projection];
    gl.uniform1f(uniform('u_farthest'), (farthest * frame.scale) / frame.pixelRatio);
    gl.uniform1f(uniform('u_faded_weight'), fadedWeight);
    gl.uniform1i(uniform('u_hovered'), hovered ?? -1);
  }

  /** Draws runs of pieces in every copy of the world that may show them. */
  function draw(
    { uniform }: ArcProgram,
    frame: RenderedFrame,
    isRibbon: boolean,
    runs: RunsOfCopy,
  ) {
    const indexes = isRibbon ? triangleIndicesPerPiece : lineIndicesPerPiece;
    const mode = isRibbon ? gl.TRIANGLES : gl.LINES;
    gl.bindVertexArray(isRibbon ? ribbonArray : lineArray);
    gl.uniform1i(uniform('u_is_ribbon'), isRibbon ? 1 : 0);
    const [firstCopy, lastCopy] = frame.worldCopies;
    const beyond = frame.camera.projection === 'flat' ? 1 : 0;
    for (let copy = firstCopy - beyond; copy <= lastCopy + beyond; copy += 1) {
      gl.uniform1f(uniform('u_world_copy'), copy);
      for (const { firstPiece, pieces } of runs(copy)) {
        const start = firstPiece * indexes * bytesAnIndex;
        gl.drawElements(mode, pieces * indexes, gl.UNSIGNED_INT, start);
      }
    }
  }

  function canvasSize(): Size {
    return { width: gl.drawingBufferWidth, height: gl.drawingBufferHeight };
  }

  /** All arcs but those on top. */
  function drawAll(frame: RenderedFrame, { size, isRibbon, pixelRatio, paint }: Crowd) {
    if (mesh === null) return;
    const { chunks } = mesh;
    const program = programs.use(frame.projection.shader);
    const { uniform } = program;
    // The arc under the pointer stays among the others, so that hovering does not repeat the counting.
    setUniforms(program, frame, null, size);
    gl.uniform1i(uniform('u_on_top'), 0);
    gl.uniform1f(uniform('u_taper'), taper);
    gl.uniform1f(uniform('u_reach'), (crowdWidth * pixelRatio) / 2 + softEdge);
    gl.uniform4f(uniform('u_paint'), ...paint);
    gl.uniform1f(uniform('u_part'), isFew ? lonePart : 0);
    draw(program, frame, isRibbon, (copy) => runsInView(chunks, frame, copy));
  }

  /** The pieces of the arcs that lie on top, or all of them for the shader to pick from. */
  function runsOnTop(frame: RenderedFrame, hovered: number | null): RunsOfCopy | null {
    if (mesh === null || (hovered === null && selected?.length === 0)) return null;
    const { chunks, firstPieces, pieceCounts } = mesh;
    if (selected === null) return (copy) => runsInView(chunks, frame, copy);
    const runs = [...selected, ...(hovered === null ? [] : [hovered])]
      .map((arc) => ({ firstPiece: firstPieces[arc] ?? 0, pieces: pieceCounts[arc] ?? 0 }))
      .filter(({ pieces }) => pieces > 0);
    return () => runs;
  }

  function paintOnTop(frame: RenderedFrame, hovered: number | null, palette: CrowdPalette) {
    const runs = runsOnTop(frame, hovered);
    if (runs === null) return;
    const program = programs.use(frame.projection.shader);
    const { uniform } = program;
    setUniforms(program, frame, hovered, canvasSize());
    gl.uniform1i(uniform('u_on_top'), 1);
    gl.uniform1f(uniform('u_taper'), 0);
    gl.uniform1f(uniform('u_part'), 0);
    const passes = [
      { width: topWidth + 2 * topCasing, paint: premultiplied(palette.casing, topCasingOpacity) },
      { width: topWidth, paint: premultiplied(palette.selected, 1) },
    ];
    for (const { width, paint } of passes) {
      gl.uniform1f(uniform('u_reach'), (width * frame.pixelRatio) / 2 + softEdge);
      gl.uniform1f(uniform('u_hovered_reach'), (hoveredExtraWidth * frame.pixelRatio) / 2);
      gl.uniform4f(uniform('u_paint'), ...paint);
      draw(program, frame, true, runs);
    }
  }

  return {
    /** Whether a frame can be drawn without waiting for the driver; starts building its programs. */
    isReady({ projection }: RenderedFrame): boolean {
      return [programs.isReady(projection.shader), counts.isReady()].every(Boolean);
    },
    setMesh(next: CrowdMesh): void {
      const { projection, pieceCounts, vertices, triangles, lines } = next;
      mesh = { chunks: next.chunks, firstPieces: next.firstPieces, pieceCounts };
      isFew = pieceCounts.length <= maxOneByOne;
      const layout = vertexLayouts[projection];
      gl.bindBuffer(gl.ARRAY_BUFFER, vertexBuffer);
      gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STATIC_DRAW);
      pointAt(ribbonArray, triangleBuffer, layout);
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, triangles, gl.STATIC_DRAW);
      pointAt(lineArray, lineBuffer, layout);
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, lines, gl.STATIC_DRAW);
      gl.bindVertexArray(null);
    },
    setStates(states: Uint8Array): void {
      const rows = Math.max(1, Math.ceil(states.length / statesPerRow));
      const bytes = new Uint8Array(rows * statesPerRow);
      bytes.set(states);
      bindStates();
      gl.texImage2D(
        ...([gl.TEXTURE_2D, 0, gl.R8UI, statesPerRow, rows, 0] as const),
        ...([gl.RED_INTEGER, gl.UNSIGNED_BYTE, bytes] as const),
      );
      const chosen: number[] = [];
      let arc = states.indexOf(crowdStates.selected);
      while (arc >= 0 && chosen.length <= maxOneByOne) {
        chosen.push(arc);
        arc = states.indexOf(crowdStates.selected, arc + 1);
      }
      selected = chosen.length <= maxOneByOne ? chosen : null;
    },
    /**
     * Counts the arcs on each pixel, unless the crowd is small. `isRough` draws lines of one CSS pixel, while the map
     * moves.
     */
    count(frame: RenderedFrame, isRough: boolean): void {
      if (mesh === null || isFew) return;
      const size = counts.begin(isRough, frame.pixelRatio);
      drawAll(frame, {
        ...{ size, isRibbon: !isRough },
        pixelRatio: isRough ? 1 : frame.pixelRatio,
        paint: [1 / countedFinely, 1 / countedCoarsely, 0, 0],
      });
      counts.finish();
    },
    /** Paints the counts, and highlighted arcs on top. */
    paint(frame: RenderedFrame, hovered: number | null, palette: CrowdPalette): void {
      if (mesh === null) return;
      if (isFew) {
        const paint = premultiplied(palette.sparse, densestOpacity);
        drawAll(frame, { size: canvasSize(), isRibbon: true, pixelRatio: frame.pixelRatio, paint });
      } else {
        counts.paint(palette);
      }
      paintOnTop(frame, hovered, palette);
      gl.bindVertexArray(null);
    },
    /** Deletes all WebGL objects of the renderer. */
    release(): void {
      for (const array of [ribbonArray, lineArray]) gl.deleteVertexArray(array);
      for (const buffer of [vertexBuffer, triangleBuffer, lineBuffer]) gl.deleteBuffer(buffer);
      gl.deleteTexture(stateTexture);
      counts.release();
      programs.release();
    },
  };
}

/**
 * Draws a crowd of arcs with WebGL2: first how many lie on each pixel, into a texture that is kept as
 * long as nothing changes, and then that as colour over the map; arcs that stand out lie on top.
 */
import { type ArcProgram, createProgram, type ProgramSource } from './arc-program';
import { readColour } from './colour';
import { type CrowdPalette, crowdStates } from './crowd';
import {
  type CrowdMesh,
  farthestAlong,
  lineAPiece,
  type MeshChunk,
  trianglesAPiece,
  type VertexLayout,
  vertexLayouts,
} from './crowd-mesh';
import {
  adaptation,
  countedCoarsely,
  countedFinely,
  crowdWidth,
  densestOpacity,
  fadedWeight,
  hoveredExtraWidth,
  loneOpacity,
  surroundings,
  taper,
  topCasing,
  topCasingOpacity,
  topWidth,
} from './crowd-style';
import { type MapFrame, setProjection } from './map-frame';
import crowdFragment from './shaders/crowd.frag?raw';
import crowdVertex from './shaders/crowd.vert?raw';
import densityFragment from './shaders/density.frag?raw';
import densityVertex from './shaders/density.vert?raw';

export interface CrowdRenderer {
  setMesh(mesh: CrowdMesh): void;
  setStates(states: Uint8Array): void;
  /** Counts the arcs on each pixel. `isRough` draws lines a CSS pixel wide, for while the map moves. */
  count(frame: MapFrame, isRough: boolean): void;
  /** Paints what was counted, and over it the arcs that stand out. */
  paint(frame: MapFrame, hovered: number | null, palette: CrowdPalette): void;
  /** Deletes everything that the renderer has made. */
  release(): void;
}

const locations = { position: 0, across: 1, along: 2, arc: 3 } as const;
const stateUnit = 0;
const countUnit = 1;
/** States in a row of their texture. */
const statesARow = 1024;
/** Up to so many arcs are drawn one by one on top; more are picked out of all by the shader. */
const mostOneByOne = 200;

const bytesAnIndex = 4;
/** How far the edge of an arc is soft beyond its width, in pixels. */
const softEdge = 0.5;

interface Size {
  readonly width: number;
  readonly height: number;
}

type RunsOfCopy = (copy: number) => readonly { firstPiece: number; pieces: number }[];

/** Red, green and blue from 0 to 1. */
function shares(colour: string): [number, number, number] {
  const [red, green, blue] = readColour(colour);
  return [red / 255, green / 255, blue / 255];
}

/** Colour of the painter's kind: multiplied by its alpha. */
function premultiplied(colour: string, alpha: number): [number, number, number, number] {
  const [red, green, blue] = shares(colour);
  return [red * alpha, green * alpha, blue * alpha, alpha];
}

/** Whether the box of a chunk on one copy of the world comes near what is in view. */
function isInView(
  { least, greatest }: MeshChunk,
  { camera, projection, viewCap: { middle, cosine }, flatView }: MapFrame,
  copy: number,
): boolean {
  if (camera.projection === 'flat') {
    return (
      greatest[0] + copy >= flatView.left &&
      least[0] + copy <= flatView.right &&
      greatest[1] >= flatView.top &&
      least[1] <= flatView.bottom
    );
  }
  if (projection.transition < 1) return true;
  // How far the box reaches toward the middle of the view.
  let toward = 0;
  for (let axis = 0; axis < 3; axis += 1) {
    const direction = middle[axis] ?? 0;
    toward += direction * ((direction > 0 ? greatest[axis] : least[axis]) ?? 0);
  }
  return toward >= cosine;
}

interface Run {
  readonly firstPiece: number;
  pieces: number;
}

/** Pieces that one call can draw: chunks in view that follow each other are one run. */
function runsInView(chunks: readonly MeshChunk[], frame: MapFrame, copy: number): Run[] {
  const runs: Run[] = [];
  for (const chunk of chunks) {
    if (!isInView(chunk, frame, copy)) continue;
    const { firstPiece, pieces } = chunk;
    const last = runs.at(-1);
    if (last && last.firstPiece + last.pieces === firstPiece) last.pieces += pieces;
    else runs.push({ firstPiece, pieces });
  }
  return runs;
}

export function createCrowdRenderer(gl: WebGL2RenderingContext): CrowdRenderer {
  const ribbonArray = gl.createVertexArray();
  const lineArray = gl.createVertexArray();
  const emptyArray = gl.createVertexArray();
  const vertexBuffer = gl.createBuffer();
  const triangleBuffer = gl.createBuffer();
  const lineBuffer = gl.createBuffer();
  const stateTexture = gl.createTexture();
  const countTexture = gl.createTexture();
  const framebuffer = gl.createFramebuffer();
  const programs = new Map<string, ArcProgram>();

  let mesh: Omit<CrowdMesh, 'vertices' | 'triangles' | 'lines'> | null = null;
  /** Indexes of selected arcs; `null` for more than are drawn one by one. */
  let selected: number[] | null = [];
  let countSize: Size = { width: 0, height: 0 };
  /** Share of the texture that the last count has used. */
  let used: readonly [number, number] = [1, 1];

  function programOf(name: string, source: () => ProgramSource): ArcProgram {
    let program = programs.get(name);
    if (program === undefined) {
      program = createProgram(gl, source());
      programs.set(name, program);
    }
    // biome-ignore lint/correctness/useHookAtTopLevel: a function of WebGL, not a React hook.
    gl.useProgram(program.program);
    return program;
  }

  function crowdProgram({ projection }: MapFrame): ArcProgram {
    const { variantName, vertexShaderPrelude, define } = projection.shader;
    const size = `#define STATES_A_ROW ${statesARow}`;
    return programOf(`crowd ${variantName}`, () => ({
      vertex: [vertexShaderPrelude, define, size, crowdVertex],
      fragment: crowdFragment,
    }));
  }

  function bindTexture(unit: number, texture: WebGLTexture) {
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, texture);
  }

  function prepareTexture(unit: number, texture: WebGLTexture, filter: number) {
    bindTexture(unit, texture);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, filter);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, filter);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  }
  prepareTexture(stateUnit, stateTexture, gl.NEAREST);
  prepareTexture(countUnit, countTexture, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_NEAREST);

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

  function setUniforms(program: ArcProgram, frame: MapFrame, hovered: number | null, size: Size) {
    const { uniform } = program;
    setProjection(gl, program, frame.projection);
    bindTexture(stateUnit, stateTexture);
    gl.uniform1i(uniform('u_states'), stateUnit);
    gl.uniform2f(uniform('u_viewport'), size.width, size.height);
    const farthest = farthestAlong[frame.camera.projection];
    gl.uniform1f(uniform('u_farthest'), (farthest * frame.scale) / frame.pixelRatio);
    gl.uniform1f(uniform('u_faded_weight'), fadedWeight);
    gl.uniform1i(uniform('u_hovered'), hovered ?? -1);
  }

  /** Draws runs of pieces in every copy of the world that may show them. */
  function draw({ uniform }: ArcProgram, frame: MapFrame, isRibbon: boolean, runs: RunsOfCopy) {
    const indexes = isRibbon ? trianglesAPiece : lineAPiece;
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

  /** The pieces of the arcs that lie on top, or all of them for the shader to pick from. */
  function runsOnTop(frame: MapFrame, hovered: number | null): RunsOfCopy | null {
    if (mesh === null || (hovered === null && selected?.length === 0)) return null;
    const { chunks, firstPieces, pieceCounts } = mesh;
    if (selected === null) return (copy) => runsInView(chunks, frame, copy);
    const runs = [...selected, ...(hovered === null ? [] : [hovered])]
      .map((arc) => ({ firstPiece: firstPieces[arc] ?? 0, pieces: pieceCounts[arc] ?? 0 }))
      .filter(({ pieces }) => pieces > 0);
    return () => runs;
  }

  function paintOnTop(frame: MapFrame, hovered: number | null, palette: CrowdPalette) {
    const runs = runsOnTop(frame, hovered);
    if (runs === null) return;
    const size = { width: gl.drawingBufferWidth, height: gl.drawingBufferHeight };
    const program = crowdProgram(frame);
    const { uniform } = program;
    setUniforms(program, frame, hovered, size);
    gl.uniform1i(uniform('u_on_top'), 1);
    gl.uniform1f(uniform('u_taper'), 0);
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

  function paintCounts(pixelRatio: number, palette: CrowdPalette) {
    const { uniform } = programOf('density', () => ({
      vertex: [densityVertex],
      fragment: densityFragment,
    }));
    bindTexture(countUnit, countTexture);
    gl.uniform1i(uniform('u_counts'), countUnit);
    gl.uniform2f(uniform('u_used'), ...used);
    gl.uniform2f(uniform('u_full'), countedFinely, countedCoarsely);
    const left = Math.log2(1 - loneOpacity / densestOpacity);
    gl.uniform2f(uniform('u_opacity'), densestOpacity, left);
    gl.uniform1f(uniform('u_surroundings'), Math.round(Math.log2(surroundings * pixelRatio)));
    gl.uniform1f(uniform('u_adaptation'), adaptation);
    gl.uniform3f(uniform('u_sparse'), ...shares(palette.sparse));
    gl.uniform3f(uniform('u_dense'), ...shares(palette.dense));
    gl.bindVertexArray(emptyArray);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  /** Makes the texture as large as the canvas, and the target of what is drawn. */
  function beginCount(isRough: boolean, pixelRatio: number): Size {
    const width = gl.drawingBufferWidth;
    const height = gl.drawingBufferHeight;
    bindTexture(countUnit, countTexture);
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
    if (width !== countSize.width || height !== countSize.height) {
      countSize = { width, height };
      gl.texImage2D(
        ...([gl.TEXTURE_2D, 0, gl.RG8, width, height, 0] as const),
        ...([gl.RG, gl.UNSIGNED_BYTE, null] as const),
      );
      gl.framebufferTexture2D(
        ...([gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0] as const),
        ...([gl.TEXTURE_2D, countTexture, 0] as const),
      );
    }
    const scale = isRough ? 1 / pixelRatio : 1;
    const size = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
    used = [size.width / width, size.height / height];
    for (const test of [gl.DEPTH_TEST, gl.STENCIL_TEST, gl.SCISSOR_TEST, gl.CULL_FACE]) {
      gl.disable(test);
    }
    gl.viewport(0, 0, size.width, size.height);
    gl.colorMask(true, true, true, true);
    gl.clearBufferfv(gl.COLOR, 0, [0, 0, 0, 0]);
    gl.enable(gl.BLEND);
    gl.blendEquation(gl.FUNC_ADD);
    gl.blendFunc(gl.ONE, gl.ONE);
    return size;
  }

  return {
    setMesh({ projection, chunks, firstPieces, pieceCounts, vertices, triangles, lines }) {
      mesh = { projection, chunks, firstPieces, pieceCounts };
      const layout = vertexLayouts[projection];
      gl.bindBuffer(gl.ARRAY_BUFFER, vertexBuffer);
      gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STATIC_DRAW);
      pointAt(ribbonArray, triangleBuffer, layout);
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, triangles, gl.STATIC_DRAW);
      pointAt(lineArray, lineBuffer, layout);
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, lines, gl.STATIC_DRAW);
      gl.bindVertexArray(null);
    },
    setStates(states) {
      const rows = Math.max(1, Math.ceil(states.length / statesARow));
      const bytes = new Uint8Array(rows * statesARow);
      bytes.set(states);
      bindTexture(stateUnit, stateTexture);
      gl.texImage2D(
        ...([gl.TEXTURE_2D, 0, gl.R8UI, statesARow, rows, 0] as const),
        ...([gl.RED_INTEGER, gl.UNSIGNED_BYTE, bytes] as const),
      );
      const chosen: number[] = [];
      let arc = states.indexOf(crowdStates.selected);
      while (arc >= 0 && chosen.length <= mostOneByOne) {
        chosen.push(arc);
        arc = states.indexOf(crowdStates.selected, arc + 1);
      }
      selected = chosen.length <= mostOneByOne ? chosen : null;
    },
    count(frame, isRough) {
      if (mesh === null) return;
      const { chunks } = mesh;
      const size = beginCount(isRough, frame.pixelRatio);
      const program = crowdProgram(frame);
      const { uniform } = program;
      // The arc under the pointer stays among the others, so that hovering counts nothing anew.
      setUniforms(program, frame, null, size);
      gl.uniform1i(uniform('u_on_top'), 0);
      gl.uniform1f(uniform('u_taper'), taper);
      const width = crowdWidth * (isRough ? 1 : frame.pixelRatio);
      gl.uniform1f(uniform('u_reach'), width / 2 + softEdge);
      gl.uniform4f(uniform('u_paint'), 1 / countedFinely, 1 / countedCoarsely, 0, 0);
      draw(program, frame, !isRough, (copy) => runsInView(chunks, frame, copy));
      bindTexture(countUnit, countTexture);
      gl.generateMipmap(gl.TEXTURE_2D);
      gl.bindVertexArray(null);
    },
    paint(frame, hovered, palette) {
      if (mesh === null) return;
      paintCounts(frame.pixelRatio * used[0], palette);
      paintOnTop(frame, hovered, palette);
      gl.bindVertexArray(null);
    },
    release() {
      for (const array of [ribbonArray, lineArray, emptyArray]) gl.deleteVertexArray(array);
      for (const buffer of [vertexBuffer, triangleBuffer, lineBuffer]) gl.deleteBuffer(buffer);
      for (const texture of [stateTexture, countTexture]) gl.deleteTexture(texture);
      gl.deleteFramebuffer(framebuffer);
      for (const { program } of programs.values()) gl.deleteProgram(program);
      programs.clear();
    },
  };
}

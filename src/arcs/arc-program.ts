/** The shader program of the arcs, compiled for one of MapLibre's projections. */
import { curvesARow, texelsACurve } from './curve-texture';
import fragmentSource from './shaders/arc.frag?raw';
import vertexSource from './shaders/arc.vert?raw';

/** What MapLibre gives a custom layer to put at the head of its vertex shader. */
export interface ProjectionShader {
  /** Names the projection; programs are kept by it. */
  readonly variantName: string;
  readonly vertexShaderPrelude: string;
  readonly define: string;
}

export interface ArcProgram {
  readonly program: WebGLProgram;
  /** Place of a uniform; `null`, which WebGL passes over, where the projection does not use it. */
  uniform(name: string): WebGLUniformLocation | null;
}

/** The graphics card refuses a shader, or has lost its context. */
export class ShaderError extends Error {
  override name = 'ShaderError';
}

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader {
  const shader = gl.createShader(type);
  if (shader === null) throw new ShaderError('The graphics context gives no shader.');
  gl.shaderSource(shader, source);
  gl.compileShader(shader);
  return shader;
}

function vertexShader({ vertexShaderPrelude, define }: ProjectionShader): string {
  return [
    '#version 300 es',
    vertexShaderPrelude,
    define,
    `#define CURVES_A_ROW ${curvesARow}`,
    `#define TEXELS_A_CURVE ${texelsACurve}`,
    vertexSource,
  ].join('\n');
}

/** Throws a ShaderError with the driver's words if the program cannot be built. */
export function createArcProgram(
  gl: WebGL2RenderingContext,
  projection: ProjectionShader,
): ArcProgram {
  const program = gl.createProgram();
  const shaders = [
    compile(gl, gl.VERTEX_SHADER, vertexShader(projection)),
    compile(gl, gl.FRAGMENT_SHADER, `#version 300 es\n${fragmentSource}`),
  ];
  for (const shader of shaders) gl.attachShader(program, shader);
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
    const log = [gl.getProgramInfoLog(program), ...shaders.map((one) => gl.getShaderInfoLog(one))];
    for (const shader of shaders) gl.deleteShader(shader);
    gl.deleteProgram(program);
    throw new ShaderError(`The shaders of the arcs do not build: ${log.filter(Boolean).join(' ')}`);
  }
  // The program keeps them until it is deleted itself.
  for (const shader of shaders) gl.deleteShader(shader);

  const places = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    uniform(name) {
      let place = places.get(name);
      if (place === undefined) {
        place = gl.getUniformLocation(program, name);
        places.set(name, place);
      }
      return place;
    },
  };
}

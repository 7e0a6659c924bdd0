/** Shader programs of the arcs, compiled for one of MapLibre's projections. */
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

/** The parts of a vertex shader in their order, and the fragment shader. */
export interface ProgramSource {
  readonly vertex: readonly string[];
  readonly fragment: string;
}

const version = '#version 300 es';

function compile(gl: WebGL2RenderingContext, type: number, parts: readonly string[]): WebGLShader {
  const shader = gl.createShader(type);
  if (shader === null) throw new ShaderError('The graphics context gives no shader.');
  gl.shaderSource(shader, [version, ...parts].join('\n'));
  gl.compileShader(shader);
  return shader;
}

/** Throws a ShaderError with the driver's words if the program cannot be built. */
export function createProgram(
  gl: WebGL2RenderingContext,
  { vertex, fragment }: ProgramSource,
): ArcProgram {
  const program = gl.createProgram();
  const shaders = [
    compile(gl, gl.VERTEX_SHADER, vertex),
    compile(gl, gl.FRAGMENT_SHADER, [fragment]),
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

/** The program of arcs with casing and dashes. Throws like `createProgram`. */
export function createArcProgram(
  gl: WebGL2RenderingContext,
  { vertexShaderPrelude, define }: ProjectionShader,
): ArcProgram {
  const sizes = `#define CURVES_A_ROW ${curvesARow}\n#define TEXELS_A_CURVE ${texelsACurve}`;
  return createProgram(gl, {
    vertex: [vertexShaderPrelude, define, sizes, vertexSource],
    fragment: fragmentSource,
  });
}

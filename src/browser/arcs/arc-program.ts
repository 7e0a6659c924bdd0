/** Shader programs of the arcs, compiled for one of MapLibre's projections. */
import type { CustomRenderMethodInput } from 'maplibre-gl';

/** What MapLibre gives a custom layer to put at the head of its vertex shader. */
export type ProjectionShader = CustomRenderMethodInput['shaderData'];

export interface ArcProgram {
  readonly program: WebGLProgram;
  /** Location of a uniform; `null`, which WebGL passes over, where the projection does not use it. */
  uniform(name: string): WebGLUniformLocation | null;
}

const version = '#version 300 es';

function compile(gl: WebGL2RenderingContext, type: number, parts: readonly string[]): WebGLShader {
  const shader = gl.createShader(type);
  if (shader === null) throw new Error('The graphics context gives no shader.');
  gl.shaderSource(shader, [version, ...parts].join('\n'));
  gl.compileShader(shader);
  return shader;
}

/** Throws with the driver's words if the program cannot be built: a lost context builds none. */
function createProgram(
  gl: WebGL2RenderingContext,
  vertex: readonly string[],
  fragment: string,
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
    throw new Error(`The shaders of the arcs do not build: ${log.filter(Boolean).join(' ')}`);
  }
  // The program keeps them until it is deleted itself.
  for (const shader of shaders) gl.deleteShader(shader);

  const locations = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    uniform(name) {
      let location = locations.get(name);
      if (location === undefined) {
        location = gl.getUniformLocation(program, name);
        locations.set(name, location);
      }
      return location;
    },
  };
}

/** For a program that projects nothing. */
const noProjection: ProjectionShader = { variantName: '', vertexShaderPrelude: '', define: '' };

/** The programs of one renderer, one a projection; each is built when it is first used. */
export function createPrograms(gl: WebGL2RenderingContext, vertex: string, fragment: string) {
  const programs = new Map<string, ArcProgram>();
  return {
    /** Makes a program the one in use. Throws if it cannot be built. */
    use({ variantName, vertexShaderPrelude, define } = noProjection): ArcProgram {
      let program = programs.get(variantName);
      if (program === undefined) {
        program = createProgram(gl, [vertexShaderPrelude, define, vertex], fragment);
        programs.set(variantName, program);
      }
      // biome-ignore lint/correctness/useHookAtTopLevel: a function of WebGL, not a React hook.
      gl.useProgram(program.program);
      return program;
    },
    release(): void {
      for (const { program } of programs.values()) gl.deleteProgram(program);
      programs.clear();
    },
  };
}

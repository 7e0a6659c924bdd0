/** Shader programs of the arcs, compiled for one of MapLibre's projections. */
import type { CustomRenderMethodInput } from 'maplibre-gl';

/** The shader code that MapLibre provides for the start of a custom layer's vertex shader. */
export type ProjectionShader = CustomRenderMethodInput['shaderData'];

export interface ArcProgram {
  readonly program: WebGLProgram;
  /** The location of a uniform; `null`, which WebGL ignores, if the projection does not use it. */
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

/** A program that the driver may still be compiling. */
interface BegunProgram {
  readonly program: WebGLProgram;
  readonly shaders: readonly WebGLShader[];
  /** Passed by the driver when it has come to the end of what was sent until now. */
  readonly fence: WebGLSync | null;
}

function beginProgram(
  gl: WebGL2RenderingContext,
  vertex: readonly string[],
  fragment: string,
): BegunProgram {
  const program = gl.createProgram();
  const shaders = [
    compile(gl, gl.VERTEX_SHADER, vertex),
    compile(gl, gl.FRAGMENT_SHADER, [fragment]),
  ];
  for (const shader of shaders) gl.attachShader(program, shader);
  gl.linkProgram(program);
  return { program, shaders, fence: gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0) };
}

/**
 * Waits for the driver. Throws with the driver's log if the program cannot be built, as in a lost context.
 */
function finishProgram(gl: WebGL2RenderingContext, begun: BegunProgram): ArcProgram {
  const { program, shaders, fence } = begun;
  gl.deleteSync(fence);
  const isBuilt = gl.getProgramParameter(program, gl.LINK_STATUS);
  const log = isBuilt
    ? []
    : [gl.getProgramInfoLog(program), ...shaders.map((one) => gl.getShaderInfoLog(one))];
  // The program keeps the shaders until it is deleted itself.
  for (const shader of shaders) gl.deleteShader(shader);
  if (!isBuilt) {
    gl.deleteProgram(program);
    throw new Error(`The shaders of the arcs do not build: ${log.filter(Boolean).join(' ')}`);
  }

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

/** For programs without a projection. */
const noProjection: ProjectionShader = { variantName: '', vertexShaderPrelude: '', define: '' };

/** The programs of one renderer, one per projection, built on first use. */
export function createPrograms(gl: WebGL2RenderingContext, vertex: string, fragment: string) {
  const begun = new Map<string, BegunProgram>();
  const programs = new Map<string, ArcProgram>();

  function begin({ variantName, vertexShaderPrelude, define }: ProjectionShader): BegunProgram {
    const known = begun.get(variantName);
    if (known !== undefined) return known;
    const program = beginProgram(gl, [vertexShaderPrelude, define, vertex], fragment);
    begun.set(variantName, program);
    return program;
  }

  return {
    /**
     * Whether a program can be used without waiting; starts building it. A driver that does not compile in parallel
     * has linked it when it has come that far: a question before that would block the page until then.
     */
    isReady(shader = noProjection): boolean {
      if (programs.has(shader.variantName)) return true;
      const aside = gl.getExtension('KHR_parallel_shader_compile');
      const { program, fence } = begin(shader);
      if (aside) return Boolean(gl.getProgramParameter(program, aside.COMPLETION_STATUS_KHR));
      return fence === null || gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.UNSIGNALED;
    },
    /** Activates a program. Throws if it cannot be built. */
    use(shader = noProjection): ArcProgram {
      const { variantName } = shader;
      let program = programs.get(variantName);
      if (program === undefined) {
        const toFinish = begin(shader);
        begun.delete(variantName);
        program = finishProgram(gl, toFinish);
        programs.set(variantName, program);
      }
      // biome-ignore lint/correctness/useHookAtTopLevel: a function of WebGL, not a React hook.
      gl.useProgram(program.program);
      return program;
    },
    release(): void {
      for (const { program, shaders, fence } of begun.values()) {
        gl.deleteSync(fence);
        for (const shader of shaders) gl.deleteShader(shader);
        gl.deleteProgram(program);
      }
      for (const { program } of programs.values()) gl.deleteProgram(program);
      begun.clear();
      programs.clear();
    },
  };
}

/**
 * How many arcs of a crowd lie on each pixel: a texture that is kept as long as nothing changes, and
 * the pass that turns it into colour over the map.
 */

import type { CrowdPalette } from '../../../core/geometry/crowd';
import type { Size } from '../../../core/geometry/viewport';
import { createPrograms } from '../arc-program';
import { shares } from '../colour';
import {
  adaptation,
  countedCoarsely,
  countedFinely,
  densestOpacity,
  lonePart,
  surroundings,
} from './crowd-style';
import densityFragment from './shaders/density.frag?raw';
import densityVertex from './shaders/density.vert?raw';

const countUnit = 1;

export function createCrowdCounts(gl: WebGL2RenderingContext) {
  const emptyArray = gl.createVertexArray();
  const texture = gl.createTexture();
  const framebuffer = gl.createFramebuffer();
  const programs = createPrograms(gl, densityVertex, densityFragment);
  let textureSize: Size = { width: 0, height: 0 };
  /** Share of the texture that the last count has used. */
  let used: readonly [number, number] = [1, 1];

  function bindCounts() {
    gl.activeTexture(gl.TEXTURE0 + countUnit);
    gl.bindTexture(gl.TEXTURE_2D, texture);
  }

  bindCounts();
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR_MIPMAP_NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.LINEAR);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);

  /** Makes the texture as large as the canvas. */
  function resize({ width, height }: Size) {
    if (width === textureSize.width && height === textureSize.height) return;
    textureSize = { width, height };
    gl.texImage2D(
      ...([gl.TEXTURE_2D, 0, gl.RG8, width, height, 0] as const),
      ...([gl.RG, gl.UNSIGNED_BYTE, null] as const),
    );
    gl.framebufferTexture2D(
      ...([gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0] as const),
      ...([gl.TEXTURE_2D, texture, 0] as const),
    );
  }

  return {
    /**
     * Makes the empty texture the target of what is drawn, which adds up, and says how much of it is
     * used: as many pixels as the canvas has, or for a rough count a pixel for each CSS pixel.
     */
    begin(isRough: boolean, pixelRatio: number): Size {
      const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
      bindCounts();
      gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
      resize({ width, height });
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
    },
    /** Ends what `begin` has begun. */
    finish(): void {
      bindCounts();
      gl.generateMipmap(gl.TEXTURE_2D);
      gl.bindVertexArray(null);
    },
    /** Paints what was counted last. */
    paint(pixelRatio: number, palette: CrowdPalette): void {
      const { uniform } = programs.use();
      bindCounts();
      gl.uniform1i(uniform('u_counts'), countUnit);
      gl.uniform2f(uniform('u_used'), ...used);
      gl.uniform2f(uniform('u_full'), countedFinely, countedCoarsely);
      gl.uniform2f(uniform('u_opacity'), densestOpacity, lonePart);
      const level = Math.round(Math.log2(surroundings * pixelRatio * used[0]));
      gl.uniform1f(uniform('u_surroundings'), level);
      gl.uniform1f(uniform('u_adaptation'), adaptation);
      gl.uniform3f(uniform('u_sparse'), ...shares(palette.sparse));
      gl.uniform3f(uniform('u_dense'), ...shares(palette.dense));
      gl.bindVertexArray(emptyArray);
      gl.drawArrays(gl.TRIANGLES, 0, 3);
    },
    /** Deletes everything that was made. */
    release(): void {
      gl.deleteVertexArray(emptyArray);
      gl.deleteTexture(texture);
      gl.deleteFramebuffer(framebuffer);
      programs.release();
    },
  };
}

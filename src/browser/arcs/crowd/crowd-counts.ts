/**
 * Counts the arcs of a crowd on and around each pixel, in two textures that are kept while nothing changes, and
 * turns the counts into colour over the map.
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
import meansFragment from './shaders/means.frag?raw';

const countUnit = 1;
const meansUnit = 2;

interface Format {
  readonly internal: number;
  readonly format: number;
  readonly type: number;
}

/** A texture that is a render target, and is read from a texture unit. */
function createTarget(
  gl: WebGL2RenderingContext,
  unit: number,
  filter: number,
  { internal, format, type }: Format,
) {
  const texture = gl.createTexture();
  const framebuffer = gl.createFramebuffer();
  let size: Size = { width: 0, height: 0 };

  function bind() {
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, texture);
  }

  bind();
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, filter);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, filter);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);

  return {
    bind,
    /** Makes it the render target, with a size. */
    drawOn({ width, height }: Size): void {
      bind();
      gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer);
      if (width === size.width && height === size.height) return;
      size = { width, height };
      gl.texImage2D(
        ...([gl.TEXTURE_2D, 0, internal, width, height, 0] as const),
        ...([format, type, null] as const),
      );
      gl.framebufferTexture2D(
        ...([gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0] as const),
        ...([gl.TEXTURE_2D, texture, 0] as const),
      );
    },
    release(): void {
      gl.deleteTexture(texture);
      gl.deleteFramebuffer(framebuffer);
    },
  };
}

export function createCrowdCounts(gl: WebGL2RenderingContext) {
  const emptyArray = gl.createVertexArray();
  const counts = createTarget(gl, countUnit, gl.LINEAR, {
    ...{ internal: gl.RG8, format: gl.RG, type: gl.UNSIGNED_BYTE },
  });
  const means = createTarget(gl, meansUnit, gl.NEAREST, {
    ...{ internal: gl.R32UI, format: gl.RED_INTEGER, type: gl.UNSIGNED_INT },
  });
  const meansPrograms = createPrograms(gl, densityVertex, meansFragment);
  const programs = createPrograms(gl, densityVertex, densityFragment);
  /** The part of the texture that the last count has used, and the width of its tiles, in its pixels. */
  let used: Size = { width: 0, height: 0 };
  let tile = 1;

  function drawOverAll() {
    gl.bindVertexArray(emptyArray);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  return {
    /** Whether it can count and paint without waiting for the driver; starts building what it needs. */
    isReady(): boolean {
      return [meansPrograms.isReady(), programs.isReady()].every(Boolean);
    },
    /**
     * Makes the cleared texture the render target, with additive blending, and returns the size that is used: the
     * canvas's pixels, or for a rough count one pixel per CSS pixel.
     */
    begin(isRough: boolean, pixelRatio: number): Size {
      const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
      counts.drawOn({ width, height });
      const scale = isRough ? 1 / pixelRatio : 1;
      used = { width: Math.ceil(width * scale), height: Math.ceil(height * scale) };
      tile = Math.max(1, Math.round(surroundings * pixelRatio * scale));
      for (const test of [gl.DEPTH_TEST, gl.STENCIL_TEST, gl.SCISSOR_TEST, gl.CULL_FACE]) {
        gl.disable(test);
      }
      gl.viewport(0, 0, used.width, used.height);
      gl.colorMask(true, true, true, true);
      gl.clearBufferfv(gl.COLOR, 0, [0, 0, 0, 0]);
      gl.enable(gl.BLEND);
      gl.blendEquation(gl.FUNC_ADD);
      gl.blendFunc(gl.ONE, gl.ONE);
      return used;
    },
    /** Ends the count that `begin` started. */
    finish(): void {
      const tiles = {
        width: Math.ceil(used.width / tile),
        height: Math.ceil(used.height / tile),
      };
      means.drawOn(tiles);
      counts.bind();
      gl.disable(gl.BLEND);
      gl.viewport(0, 0, tiles.width, tiles.height);
      const { uniform } = meansPrograms.use();
      gl.uniform1i(uniform('u_counts'), countUnit);
      gl.uniform2i(uniform('u_size'), used.width, used.height);
      gl.uniform1i(uniform('u_tile'), tile);
      gl.uniform2f(uniform('u_full'), countedFinely, countedCoarsely);
      drawOverAll();
      gl.bindVertexArray(null);
    },
    /** Paints the last count. */
    paint(palette: CrowdPalette): void {
      const { uniform } = programs.use();
      counts.bind();
      means.bind();
      gl.uniform1i(uniform('u_counts'), countUnit);
      gl.uniform1i(uniform('u_means'), meansUnit);
      gl.uniform2f(uniform('u_size'), used.width, used.height);
      gl.uniform1i(uniform('u_tile'), tile);
      gl.uniform2f(uniform('u_full'), countedFinely, countedCoarsely);
      gl.uniform2f(uniform('u_opacity'), densestOpacity, lonePart);
      gl.uniform1f(uniform('u_adaptation'), adaptation);
      gl.uniform3f(uniform('u_sparse'), ...shares(palette.sparse));
      gl.uniform3f(uniform('u_dense'), ...shares(palette.dense));
      drawOverAll();
    },
    /** Deletes all WebGL objects. */
    release(): void {
      gl.deleteVertexArray(emptyArray);
      counts.release();
      means.release();
      meansPrograms.release();
      programs.release();
    },
  };
}

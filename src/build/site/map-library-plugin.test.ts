import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importingWorker, withoutContent } from './map-library-plugin';

async function namesOf(code: string): Promise<Record<string, () => unknown>> {
  return import(`data:text/javascript,${encodeURIComponent(withoutContent(code))}`);
}

describe('a module of the map library that is left out', () => {
  const code = `
import {Other} from './other.ts';
export type {Shape} from './shape.ts';
export const isRaster = (layer: Layer): layer is Raster => layer.type === 'raster';
export abstract class Raster extends Other {
    export(): void {}
}
export async function drawRaster(layer: Raster): Promise<void> {}
export {paint, type Paint};
`;

  it('exports the same names', async () => {
    const names = await namesOf(code);
    expect(Object.keys(names).sort()).toEqual(['Raster', 'drawRaster', 'isRaster', 'paint']);
  });

  it('is no instance of anything, and throws on use', async () => {
    const { isRaster, drawRaster } = await namesOf(code);
    expect(isRaster?.()).toBe(false);
    expect(drawRaster).toThrow('drawRaster is left out');
  });
});

it('a worker in a frame without an origin imports its file', () => {
  const file = new URL('../src/util/web_worker.ts', import.meta.resolve('maplibre-gl'));
  const code = importingWorker(readFileSync(fileURLToPath(file), 'utf8'));
  expect(code).toContain('encodeURIComponent(`import "');
  expect(() => importingWorker('')).toThrow();
});

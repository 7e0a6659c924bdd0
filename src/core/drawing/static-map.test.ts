import { describe, expect, it } from 'vitest';
import { contextOfMadeUpRecords } from '../../../test/sound-site';
import type { CurvePiece } from './arc-path';
import { arcsOf, draw, lookAt } from './static-map';

const { scene } = contextOfMadeUpRecords(130);
const { camera } = lookAt(scene, { width: 1000, height: 800 });
const plan = { scene, camera, scales: [1] };

/** Points of a curve of so many control points, by the weights of Bernstein. */
function pointsOn(piece: CurvePiece): [number, number][] {
  const degree = piece.length / 2 - 1;
  const choose =
    [
      [1, 1],
      [1, 2, 1],
      [1, 3, 3, 1],
    ][degree - 1] ?? [];
  return Array.from({ length: 21 }, (_, step) => {
    const at = step / 20;
    const along = (axis: number) =>
      choose.reduce(
        (sum, factor, index) =>
          sum +
          factor * at ** index * (1 - at) ** (degree - index) * (piece[2 * index + axis] ?? 0),
        0,
      );
    return [along(0), along(1)];
  });
}

describe('the arcs of a drawing', () => {
  const everywhere = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };
  const box = { x: camera.x - 60, y: camera.y - 40, width: 120, height: 80 };
  const all = arcsOf({ ...plan, extent: everywhere });
  const near = arcsOf({ ...plan, extent: box });

  it('leave out those that lie beyond what is drawn', () => {
    expect(near.length).toBeGreaterThan(0);
    expect(near.length).toBeLessThan(all.length);
  });

  it('have every piece of which anything is drawn', () => {
    const kept = new Set(near.flatMap(({ pieces }) => pieces.map(String)));
    const dropped = all.flatMap(({ pieces }) => pieces).filter((piece) => !kept.has(String(piece)));
    const seen = dropped.filter((piece) =>
      pointsOn(piece).some(
        ([x, y]) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height,
      ),
    );
    expect(seen).toEqual([]);
  });
});

describe('the names of a drawing', () => {
  it('are there on globes that are too small for a zoom of 0', () => {
    const everywhere = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };
    const small = { ...camera, zoom: -0.5 };
    const { places } = draw(
      {
        ...{ scene, language: 'en', camera: small, scales: [1], size: { width: 300, height: 300 } },
        ...{ focus: everywhere, extent: everywhere, labelBounds: everywhere },
        detail: { coast: 1, border: 1 },
      },
      { land: '', borders: '', disputed: '', arcs: [], resting: scene.resting ?? 'quiet' },
    );
    expect(places.filter(({ label }) => label !== null).length).toBeGreaterThan(0);
  });
});

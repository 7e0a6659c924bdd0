import { classifyRings, VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { describe, expect, it } from 'vitest';
import { buildBasemap, maxTileZoom } from './basemap';
import { readNaturalEarth } from './natural-earth';

type Point = readonly [x: number, y: number];

const tiles = buildBasemap();

type Ring = ReturnType<typeof classifyRings>[number][number];

/** Lines or rings of one layer in one tile. */
function geometriesOf(layer: string, z: number, x: number, y: number) {
  const bytes = tiles.get(`basemap/${z}/${x}/${y}.pbf`);
  if (bytes === undefined) throw new Error(`there is no tile ${z}/${x}/${y}`);
  const decoded = new VectorTile(new PbfReader(bytes)).layers[layer];
  if (decoded === undefined) return { extent: 1, geometries: [] };
  const geometries = Array.from({ length: decoded.length }, (_, index) =>
    decoded.feature(index).loadGeometry(),
  );
  return { extent: decoded.extent, geometries };
}

/** Points as shares of the tile's width. */
function shares(ring: Ring, extent: number): Point[] {
  return ring.map((point): Point => [point.x / extent, point.y / extent]);
}

function shapesOf(layer: string, z: number, x: number, y: number): Point[][] {
  const { extent, geometries } = geometriesOf(layer, z, x, y);
  return geometries.flat().map((ring) => shares(ring, extent));
}

/** The polygons of the land, each an outline and its holes, grouped like in the map's renderer. */
function polygonsOf(z: number, x: number, y: number): Point[][][] {
  const { extent, geometries } = geometriesOf('land', z, x, y);
  return geometries
    .flatMap((rings) => classifyRings(rings))
    .map((rings) => rings.map((ring) => shares(ring, extent)));
}

function isInside([x, y]: Point, rings: readonly Point[][]): boolean {
  let inside = false;
  for (const ring of rings) {
    ring.forEach(([endX, endY], index) => {
      const [startX, startY] = ring.at(index - 1) ?? [endX, endY];
      const crosses = startY > y !== endY > y;
      if (crosses && x < ((startX - endX) * (y - endY)) / (startY - endY) + endX) inside = !inside;
    });
  }
  return inside;
}

/** Whether a position is on land according to the tiles of a zoom. */
function isLand(longitude: number, latitude: number, z = maxTileZoom): boolean {
  const across = (longitude / 360 + 0.5) * 2 ** z;
  const down = (0.5 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / (2 * Math.PI)) * 2 ** z;
  const x = Math.floor(across);
  const y = Math.floor(down);
  return polygonsOf(z, x, y).some((rings) => isInside([across - x, down - y], rings));
}

describe('the basemap', () => {
  it.each([
    ['Moscow', 37.62, 55.75],
    ['Beijing', 116.4, 39.9],
    ['Bishkek', 74.59, 42.87],
    ['Markovo, in the far east of Russia', 170.4, 64.7],
    ['Chukotka beyond the antimeridian', -175, 66.5],
    ['Viti Levu in Fiji', 178, -17.8],
    ['the middle of Antarctica', 90, -80],
    ['Antarctica at the antimeridian', 179.9, -84.9],
    ['Nouakchott', -15.9, 18.1],
  ])('has %s on land', (_, longitude, latitude) => {
    expect(isLand(longitude, latitude)).toBe(true);
  });

  it.each([
    ['the middle of the Pacific', -160, 5],
    ['the sea off Fiji', -179.5, -25],
    ['the Bering Sea', 179.99, 58],
    ['the Arctic Ocean', -179.99, 80],
    ['the Caspian Sea', 51, 42],
    ['the Black Sea', 34, 43.3],
    ['the Southern Ocean', -150, -60],
    ['the Gulf of Guinea', 0, 0],
  ])('has %s at sea', (_, longitude, latitude) => {
    expect(isLand(longitude, latitude)).toBe(false);
    expect(isLand(longitude, latitude, 0)).toBe(false);
  });

  it('covers the pole beneath Antarctica', () => {
    const bottom = shapesOf('land', 0, 0, 0)
      .flat()
      .map(([, y]) => y);
    expect(Math.max(...bottom)).toBeGreaterThanOrEqual(1);
  });

  it.each(['coast', 'borders', 'disputed'])('draws no %s across the map', (layer) => {
    const lengths = shapesOf(layer, 0, 0, 0).flatMap((line) =>
      line.slice(1).map(([x], index) => Math.abs(x - (line[index]?.[0] ?? x))),
    );
    expect(lengths.length).toBeGreaterThan(0);
    expect(Math.max(...lengths)).toBeLessThan(0.1);
  });

  it('lets no land cross the map but along its lower edge', () => {
    for (const ring of shapesOf('land', 0, 0, 0)) {
      ring.forEach(([x, y], index) => {
        const [startX, startY] = ring.at(index - 1) ?? [x, y];
        if (Math.min(y, startY) < 1) expect(Math.abs(x - startX)).toBeLessThan(0.1);
      });
    }
  });

  it('draws no coast where polygons are cut at the antimeridian, and none near the poles', () => {
    for (const line of readNaturalEarth().coast.coordinates) {
      line.forEach(([longitude = 0, latitude = 0], index) => {
        const [previous = 0] = line[index - 1] ?? [];
        expect(Math.abs(latitude)).toBeLessThan(85);
        expect(Math.min(Math.abs(longitude), Math.abs(previous))).toBeLessThan(180);
      });
    }
  });

  it('has every tile of the pyramid, those of the open sea too', () => {
    const paths = [...tiles.keys()].filter((path) => path.endsWith('.pbf'));
    expect(paths).toHaveLength(1 + 4 + 16 + 64 + 256);
    for (const path of paths) expect(tiles.get(path)?.length).toBeGreaterThan(0);
  });

  it('has the same bytes each time', () => {
    const again = buildBasemap();
    const changed = [...tiles].filter(
      ([path, bytes]) => Buffer.compare(again.get(path) ?? Buffer.alloc(0), bytes) !== 0,
    );
    expect(again.size).toBe(tiles.size);
    expect(changed.map(([path]) => path)).toEqual([]);
  }, 60_000);
});

describe('names of countries', () => {
  function namesIn(language: string): { name: string; position: number[] }[] {
    const bytes = tiles.get(`basemap/names/${language}.json`);
    const { features } = JSON.parse(new TextDecoder().decode(bytes)) as {
      features: { properties: { name: string }; geometry: { coordinates: number[] } }[];
    };
    return features.map(({ properties, geometry }) => ({
      name: properties.name,
      position: geometry.coordinates,
    }));
  }

  it.each([
    ['en', 'Kyrgyzstan'],
    ['ru', 'Казахстан'],
    ['ky', 'Кыргызстан'],
    ['kk', 'Қазақстан'],
    ['zh', '中国'],
  ])('speak %s', (language, name) => {
    expect(namesIn(language).filter((found) => found.name === name)).toHaveLength(1);
  });

  it('stand on land, each once', () => {
    const names = namesIn('en');
    expect(names.length).toBeGreaterThan(200);
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
    const large = ['Russia', 'Kazakhstan', 'China', 'Chile', 'Norway', 'Indonesia', 'Vietnam'];
    for (const wanted of large) {
      const [longitude = 0, latitude = 0] =
        names.find(({ name }) => name === wanted)?.position ?? [];
      expect([wanted, isLand(longitude, latitude)]).toEqual([wanted, true]);
    }
  });
});

describe('contested borders', () => {
  const { borders, disputed } = readNaturalEarth();

  function hasPointIn(lines: readonly number[][][], [west, south, east, north]: number[]): boolean {
    return lines.some((line) =>
      line.some(
        ([x = 0, y = 0]) =>
          x > (west ?? 0) && x < (east ?? 0) && y > (south ?? 0) && y < (north ?? 0),
      ),
    );
  }

  it.each([
    ['Kosovo and Serbia', [20.8, 42.9, 21.4, 43.3]],
    ['Cyprus', [32.8, 35, 33.9, 35.3]],
    ['Somaliland and Somalia', [48, 8.5, 49.2, 10]],
    ['Crimea', [33.3, 45.9, 34.5, 46.3]],
    ['Kashmir', [74.2, 34, 76, 35]],
    ['Western Sahara', [-11.5, 26, -9, 27.3]],
  ])('are dashed and not drawn through: %s', (_, box) => {
    expect(hasPointIn(disputed.coordinates, box)).toBe(true);
    expect(hasPointIn(borders.coordinates, box)).toBe(false);
  });

  it.each([
    ['France and Spain', [-1.5, 42.3, 2.5, 43.3]],
    ['Russia and Kazakhstan', [60, 50, 75, 55]],
    ['Ukraine and Russia in the north', [34, 50, 36, 52]],
    ['India and Pakistan in the south', [69, 24, 72, 28]],
  ])('do not take others along: %s', (_, box) => {
    expect(hasPointIn(borders.coordinates, box)).toBe(true);
    expect(hasPointIn(disputed.coordinates, box)).toBe(false);
  });
});

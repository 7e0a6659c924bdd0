import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { palettes } from '../../core/look/palette';
import { atlasOf, event, viewOf } from '../../core/view/atlas.fixture';
import { registerOf, sceneOfRegister, townsIn } from '../../core/view/register.fixture';
import { RegisterIndex } from '../../core/view/register-index';
import { createFakeMap } from '../arcs/fake-map.fixture';
import { RegisterLayers } from './register-layers';
import type { PlaceFeatures } from './register-places';

const atlas = atlasOf({ 'bishkek--moscow': [event('meeting', '2000')] });
const towns = sceneOfRegister(townsIn(atlas), viewOf({}));
const germanTowns = sceneOfRegister(townsIn(atlas), viewOf({ countries: ['DE'] }));
const islands = sceneOfRegister(
  new RegisterIndex(
    registerOf(
      [
        { name: 'Ísafjörður', country: 'IS', at: [-23, 66] },
        { name: 'Tórshavn', country: 'FO', at: [-7, 62] },
      ],
      [{ ends: [0, 1] }],
      'islands',
    ),
    atlas,
  ),
  viewOf({}),
);

/** The letters for which fonts were requested, and the function that completes the requests. */
let asked: string[] = [];
let arrive: (() => void)[] = [];

beforeEach(() => {
  asked = [];
  arrive = [];
  const load = (_font: string, letters: string) => {
    if (!asked.includes(letters)) asked.push(letters);
    return new Promise<void>((resolve) => arrive.push(resolve));
  };
  vi.stubGlobal('document', { fonts: { load } });
});
afterEach(() => vi.unstubAllGlobals());

async function fontsArrive(): Promise<void> {
  for (const resolve of arrive) resolve();
  arrive = [];
  for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
}

function setUp() {
  const fake = createFakeMap();
  const layers = new RegisterLayers(fake.map, palettes.light);
  layers.addToStyle();
  /** The registers whose places show their names. */
  const named = () => {
    const layer = fake.map.getLayer('register-place-names') as { filter?: unknown } | undefined;
    return (layer?.filter as [string, unknown, [string, string[]]] | undefined)?.[2][1];
  };
  const labels = () =>
    (fake.dataOf('register-places') as PlaceFeatures | undefined)?.features.map(
      ({ properties }) => properties.label,
    );
  return { fake, layers, named, labels };
}

describe('the layers of registers', () => {
  it('come with the first register and go with the last', () => {
    const { fake, layers, labels } = setUp();
    expect(fake.layers()).toEqual([]);
    layers.show([towns]);
    expect(fake.layers()).toContain('crowd-of-arcs');
    expect(labels()).toEqual(['Bremen', 'Rīga']);
    expect(fake.render()).toBeGreaterThan(0);
    layers.show([]);
    expect(fake.layers()).toEqual([]);
    expect(labels()).toBeUndefined();
    expect(fake.context.alive()).toEqual({});
  });

  it('name the places of each register when its fonts are there', async () => {
    const { layers, named } = setUp();
    layers.show([towns]);
    expect(named()).toEqual([]);
    await fontsArrive();
    expect(named()).toEqual(['towns']);

    layers.show([towns, islands]);
    expect(asked.at(-1)).toContain('ð');
    expect(named()).toEqual(['towns']);
    await fontsArrive();
    expect(named()).toEqual(['towns', 'islands']);
  });

  it('load fonts for places that a filter hides now', () => {
    const { layers } = setUp();
    layers.show([germanTowns]);
    expect(asked.at(-1)).toContain('ī');
    layers.show([towns]);
    expect(asked).toHaveLength(1);
  });

  it.each(['rebuildStyle', 'changeStyle'] as const)(
    'come back with what was shown meanwhile after a lost context or another style: %s',
    async (change) => {
      const { fake, layers, named, labels } = setUp();
      layers.show([towns]);
      layers.leaveStyle();
      fake.loseStyle();
      await fontsArrive();
      layers.show([islands]);
      layers.setPalette(palettes.dark);
      layers.setHovered('towns.bremen-de');
      fake[change]();
      layers.addToStyle();
      expect(labels()).toEqual(['Ísafjörður', 'Tórshavn']);
      await fontsArrive();
      expect(named()).toEqual(['islands']);
      expect(fake.render()).toBeGreaterThan(0);
    },
  );

  it('name places whose fonts had not arrived when the context was lost', async () => {
    const { fake, layers, named } = setUp();
    layers.show([towns]);
    layers.leaveStyle();
    fake.rebuildStyle();
    layers.addToStyle();
    await fontsArrive();
    expect(named()).toEqual(['towns']);
  });

  it('stay off the map where the last register went while there was no style', () => {
    const { fake, layers } = setUp();
    layers.show([towns]);
    layers.leaveStyle();
    fake.loseStyle();
    layers.show([]);
    fake.rebuildStyle();
    layers.addToStyle();
    expect(fake.layers()).toEqual([]);
  });
});

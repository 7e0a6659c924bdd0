import { describe, expect, it } from 'vitest';
import { dayOf } from '../../core/domain/day';
import { atlasOf, event, viewOf } from '../../core/view/atlas.fixture';
import { composeScene } from '../../core/view/scene';
import { sceneFiles, writeSceneFile } from './scene-files';

const atlas = atlasOf({ 'bishkek--moscow': [event('sister-city-agreement', '2004')] });
const scene = composeScene(atlas, viewOf({}), dayOf(2026, 11, 22));

describe('the files of what is shown', () => {
  it('are those of the relationships, and of the articles where these are loaded', () => {
    const names = sceneFiles([]).map(({ name }) => name);
    expect(names).toEqual(['pairs.csv', 'articles.csv', 'pairs.geojson']);
    expect(sceneFiles(undefined).map(({ name }) => name)).toEqual(['pairs.csv', 'pairs.geojson']);
  });

  it('begin with a byte-order mark where they are tables, for spreadsheets, and nowhere else', () => {
    for (const file of sceneFiles([])) {
      const text = writeSceneFile(file, atlas, scene, []);
      expect(text.startsWith('\uFEFF'), file.name).toBe(file.name.endsWith('.csv'));
      expect(text.lastIndexOf('\uFEFF')).toBeLessThan(1);
    }
  });
});

/** Saves what the scene shows as a file. Load it when it is asked for. */
import type { Atlas } from '../../core/domain/atlas';
import type { SceneArticle } from '../../core/view/articles-of-scene';
import type { Scene } from '../../core/view/scene';
import { saveFile } from './save-file';
import { articlesCsv, pairsCsv, pairsGeoJson } from './scene-files';

export type SceneFormat = 'csv' | 'geojson';

export function saveScene(atlas: Atlas, scene: Scene, format: SceneFormat): void {
  if (format === 'csv') {
    saveFile('sister-city-atlas-pairs.csv', csvOf(pairsCsv(scene, atlas.topics)));
    return;
  }
  const json = JSON.stringify(pairsGeoJson(scene, atlas.topics));
  saveFile(
    'sister-city-atlas-pairs.geojson',
    new Blob([`${json}\n`], { type: 'application/geo+json' }),
  );
}

export function saveArticles(articles: readonly SceneArticle[]): void {
  saveFile('sister-city-atlas-articles.csv', csvOf(articlesCsv(articles)));
}

function csvOf(text: string): Blob {
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}

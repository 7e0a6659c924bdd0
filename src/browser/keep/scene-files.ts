/** Writes the scene's contents as files to download. Import it on demand. */
import type { Article, Atlas } from '../../core/domain/atlas';
import { forSpreadsheets } from '../../core/tables/csv';
import { exportFiles, writeExport } from '../../core/tables/export-files';
import { sceneArticles, scenePairs } from '../../core/tables/scene-tables';
import type { Scene } from '../../core/view/scene';
import { saveFile } from './save-file';

type SceneFile = Extract<(typeof exportFiles)[number], { readonly menu: string }>;

/** The files that readers can download; those about articles only if all articles are loaded. */
export function sceneFiles(articles: readonly Article[] | undefined): SceneFile[] {
  return exportFiles
    .filter((file): file is SceneFile => 'menu' in file)
    .filter(({ tables: [table] }) => table !== 'articles' || articles !== undefined);
}

/** The file as text; tables are written for spreadsheets. */
export function writeSceneFile(
  file: SceneFile,
  atlas: Atlas,
  scene: Scene,
  articles: readonly Article[] = [],
): string {
  const text = writeExport(file, {
    get pairs() {
      return scenePairs(atlas, scene);
    },
    get articles() {
      return sceneArticles(atlas, scene, articles);
    },
  });
  return file.format === 'csv' ? forSpreadsheets(text) : text;
}

export function saveSceneFile(
  file: SceneFile,
  atlas: Atlas,
  scene: Scene,
  articles?: readonly Article[],
): void {
  const text = writeSceneFile(file, atlas, scene, articles);
  const type = `${file.mediaType};charset=utf-8`;
  saveFile(`sister-city-atlas-${file.name}`, new Blob([text], { type }));
}

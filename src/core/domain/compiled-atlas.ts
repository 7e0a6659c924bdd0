/** All compiled data in memory, as input for pages, pictures and feeds. */
import type { Atlas, Dossier } from './atlas';
import type { DataSet } from './data-set';
import type { DataVersion } from './data-version';
import type { Story } from './story';

export interface CompiledAtlas {
  readonly atlas: Atlas;
  /** By pair id; every pair of the atlas has one. */
  readonly dossiers: ReadonlyMap<string, Dossier>;
  /** By the id of their collection. */
  readonly stories: ReadonlyMap<string, Story>;
  readonly dataSet: DataSet;
  /** The newest first; `null` if the records have no history. */
  readonly versions: readonly DataVersion[] | null;
}

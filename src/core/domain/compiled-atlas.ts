/** Everything compiled, in memory: what pages, pictures and feeds are made from. */
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
  /** The newest first; `null` where nothing tells of the records' past. */
  readonly versions: readonly DataVersion[] | null;
}

/** The compiled records, as one plugin of the site hands them to the others. */
import type { Plugin, ResolvedConfig } from 'vite';
import type { CompiledAtlas } from '../../core/domain/compiled-atlas';

/** What the records plugin offers as its `api`. */
export interface CompiledRecords {
  /** The last sound records; `null` before there are any. */
  compiled(): CompiledAtlas | null;
}

export const recordsPluginName = 'sister-city-atlas:records';

/** The records plugin's offer. Throws an Error where the site has no such plugin. */
export function compiledRecordsOf({ plugins }: Pick<ResolvedConfig, 'plugins'>): CompiledRecords {
  const plugin: Plugin<CompiledRecords> | undefined = plugins.find(
    ({ name }) => name === recordsPluginName,
  );
  if (plugin?.api === undefined) throw new Error('the site is built without its records plugin');
  return plugin.api;
}

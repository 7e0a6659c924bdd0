/** What pages, pictures and feeds are made from, made once for each compilation of the records. */
import { loadEnv, type Plugin, type ResolvedConfig } from 'vite';
import type { CompiledAtlas } from '../../core/domain/compiled-atlas';
import { dayOfTime } from '../../core/domain/day';
import { type DiscoveryContext, discoveryContext } from '../discovery/context';
import { readSiteUrl } from './site-url';

/** What the records plugin offers as its `api`. */
export interface CompiledRecords {
  /** The last sound records; `null` before there are any. */
  compiled(): CompiledAtlas | null;
}

export const recordsPluginName = 'sister-city-atlas:records';

/** Contexts by the compilation that they are of; with another address there is another build. */
const contexts = new WeakMap<CompiledAtlas, DiscoveryContext>();

/** SITE_URL of the environment or of an `.env` file. Throws a SiteUrlError where it cannot be used. */
export function siteUrlOf({ mode, envDir }: Pick<ResolvedConfig, 'mode' | 'envDir'>) {
  const { SITE_URL } = envDir === false ? process.env : loadEnv(mode, envDir, 'SITE_');
  return readSiteUrl(SITE_URL);
}

/**
 * The context as of today, or `null` as long as no sound records have been compiled. Throws an Error
 * where the site has no records plugin.
 */
export function siteContext(config: ResolvedConfig): DiscoveryContext | null {
  const plugin: Plugin<CompiledRecords> | undefined = config.plugins.find(
    ({ name }) => name === recordsPluginName,
  );
  if (plugin?.api === undefined) throw new Error('the site is built without its records plugin');
  const compiled = plugin.api.compiled();
  if (compiled === null) return null;
  const context =
    contexts.get(compiled) ?? discoveryContext(compiled, siteUrlOf(config), dayOfTime(Date.now()));
  contexts.set(compiled, context);
  return context;
}

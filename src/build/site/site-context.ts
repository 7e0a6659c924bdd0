/** The input for pages, pictures and feeds, created once for each compilation of the records. */
import { loadEnv, type Plugin, type ResolvedConfig } from 'vite';
import type { CompiledAtlas } from '../../core/domain/compiled-atlas';
import { dayOfTime } from '../../core/domain/day';
import { type DiscoveryContext, discoveryContext } from '../discovery/context';
import { readSiteUrl } from './site-url';

/** The `api` of the records plugin. */
export interface CompiledRecords {
  /** The last records without errors; `null` before there are any. */
  compiled(): CompiledAtlas | null;
}

export const recordsPluginName = 'sister-city-atlas:records';

/** Contexts by compilation. The site's address is the same throughout a build. */
const contexts = new WeakMap<CompiledAtlas, DiscoveryContext>();

/** SITE_URL from the environment or an `.env` file. Throws a SiteUrlError if it is invalid. */
export function siteUrlOf({ mode, envDir }: Pick<ResolvedConfig, 'mode' | 'envDir'>) {
  const { SITE_URL } = envDir === false ? process.env : loadEnv(mode, envDir, 'SITE_');
  return readSiteUrl(SITE_URL);
}

/**
 * The context as of today; `null` as long as no records without errors have been compiled. Throws an Error if the
 * site has no records plugin.
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

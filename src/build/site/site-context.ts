/** What pages, pictures and feeds are made from, made once for each compilation of the records. */
import { loadEnv, type ResolvedConfig } from 'vite';
import type { CompiledAtlas } from '../../core/domain/compiled-atlas';
import { dayOfTime } from '../../core/domain/day';
import { allMessages } from '../../core/i18n/all-messages';
import { type DiscoveryContext, discoveryContext } from '../discovery/context';
import { compiledRecordsOf } from './compiled-records';
import { readSiteUrl } from './site-url';

/** Contexts by the compilation that they are of; with another address there is another build. */
const contexts = new WeakMap<CompiledAtlas, DiscoveryContext>();

/** SITE_URL of the environment or of an `.env` file. Throws a SiteUrlError where it cannot be used. */
export function siteUrlOf({ mode, envDir }: Pick<ResolvedConfig, 'mode' | 'envDir'>) {
  const { SITE_URL } = envDir === false ? process.env : loadEnv(mode, envDir, 'SITE_');
  return readSiteUrl(SITE_URL);
}

/** The context as of today, or `null` as long as no sound records have been compiled. */
export function siteContext(config: ResolvedConfig): DiscoveryContext | null {
  const compiled = compiledRecordsOf(config).compiled();
  if (compiled === null) return null;
  const known = contexts.get(compiled);
  if (known !== undefined) return known;
  const context = discoveryContext({
    compiled,
    messages: allMessages,
    siteUrl: siteUrlOf(config),
    today: dayOfTime(Date.now()),
  });
  contexts.set(compiled, context);
  return context;
}

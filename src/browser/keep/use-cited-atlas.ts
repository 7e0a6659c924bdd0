/** This atlas, as named in citations of its records. */
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { usePin } from '../query/queries';
import { siteRoot } from '../query/site-root';
import type { CitedAtlas } from './kept-record';

export function useCitedAtlas(): CitedAtlas {
  const t = useTranslations('app');
  const { language } = useWording();
  return { name: t('name'), language, address: siteRoot.href, pin: usePin() };
}

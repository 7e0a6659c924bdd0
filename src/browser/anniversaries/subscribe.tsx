/** A link to subscribe to anniversaries in a calendar app. */
import {
  datedAnniversaries,
  subscriptionAddress,
  subscriptionPath,
  unfiltered,
} from '../../core/calendar/subscriptions';
import type { Atlas } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { usePin } from '../query/queries';
import { siteRoot } from '../query/site-root';

interface SubscribeProperties {
  readonly atlas: Atlas;
  readonly today: Day;
  /** Missing for all places together. */
  readonly placeId: string | undefined;
}

/** Renders nothing if no anniversary has an exact day, or for pinned data: there is no calendar file then. */
export function Subscribe({ atlas, today, placeId }: SubscribeProperties) {
  const t = useTranslations('calendar');
  const { language } = useWording();
  const pin = usePin();
  if (pin !== null) return null;
  if (placeId !== undefined) {
    const pairs = atlas.pairsByPlace.get(placeId) ?? [];
    if (datedAnniversaries(unfiltered(pairs), today).length === 0) return null;
  }
  const address = new URL(subscriptionPath(placeId ?? null, language), siteRoot).href;
  return (
    <p className="text-small text-muted">
      <a
        className="font-semibold text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
        href={subscriptionAddress(address)}
      >
        {t('subscribe')}
      </a>
      <span>{' · '}</span>
      <a className="text-accent underline decoration-1 underline-offset-4" href={address}>
        {t('takeFile')}
      </a>
      <span className="block">{t('subscribeHow')}</span>
    </p>
  );
}

/** Links to subscribe to anniversaries in a calendar app, or to download their file. */
import { subscriptionAddress, subscriptionPath } from '../../core/calendar/subscriptions';
import { type Content, html } from './html';
import type { LinkBase, PageContext } from './page-context';

/** For a place, or for all places if `null`; nothing if no anniversary has an exact day. */
export function calendarLink(
  placeId: string | null,
  { discovery, language, texts }: PageContext,
  { root }: LinkBase,
): Content {
  const { placesWithCalendar, siteUrl } = discovery;
  if (placeId !== null && !placesWithCalendar.has(placeId)) return null;
  const t = texts('calendar');
  const path = subscriptionPath(placeId, language);
  // Calendar apps can only subscribe to absolute addresses.
  const subscribe =
    siteUrl !== null &&
    html`<a href="${subscriptionAddress(`${siteUrl}${path}`)}">${t('subscribe')}</a> · `;
  return html`<p>${t('placeTitle')}: ${subscribe}<a href="${root}${path}">${t('takeFile')}</a></p>`;
}

/** The way to subscribe to anniversaries in a calendar programme, or to take their file. */
import { subscriptionAddress, subscriptionPath } from '../../core/calendar/subscriptions';
import { type Content, html } from './html';
import type { LinkBase, PageContext } from './page-context';

/** Of a place, or of all where that is `null`; nothing where no anniversary has a day. */
export function calendarLink(
  placeId: string | null,
  { discovery, language, texts }: PageContext,
  { root }: LinkBase,
): Content {
  const { placesWithCalendar, siteUrl } = discovery;
  if (placeId !== null && !placesWithCalendar.has(placeId)) return null;
  const t = texts('calendar');
  const path = subscriptionPath(placeId, language);
  // Programmes subscribe to absolute addresses alone.
  const subscribe =
    siteUrl !== null &&
    html`<a href="${subscriptionAddress(`${siteUrl}${path}`)}">${t('subscribe')}</a> · `;
  return html`<p>${t('placeTitle')}: ${subscribe}<a href="${root}${path}">${t('takeFile')}</a></p>`;
}

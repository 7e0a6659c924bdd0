/** A notice that the page shows the pinned data of a day, with a link to the current data. */
import { requireEdtfDate } from '../../core/domain/edtf';
import { parseQueryString, writeQueryString } from '../../core/view/query-string';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { usePin } from '../query/queries';

/** The address of the same view of the current data. */
function liveAddress(): string {
  const { pathname, search } = window.location;
  const others = parseQueryString(search).filter(([name]) => name !== 'data');
  return `${pathname}${writeQueryString(others)}`;
}

export function AsOf() {
  const t = useTranslations('share');
  const wording = useWording();
  const pin = usePin();
  if (pin === null) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 text-small">
      <span className="font-semibold">
        {t('asOf', { date: wording.date(requireEdtfDate(pin)) })}
      </span>
      <a
        className="inline-flex min-h-6 items-center font-semibold text-accent underline underline-offset-4"
        href={liveAddress()}
      >
        {t('openLive')}
      </a>
    </p>
  );
}

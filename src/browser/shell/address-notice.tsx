/** A dismissible notice about the parts of the address that were not understood. */

import type { Notice as Fault } from '../../core/view/address';
import { useTranslations } from '../intl/intl';
import { Icon } from '../ui/icon';
import { Notice } from '../ui/notice';

interface AddressNoticeProperties {
  readonly notices: readonly Fault[];
  readonly onDismiss: () => void;
}

/** Longer values are cut: anyone can put text into an address. */
const maxShown = 40;

function shorten(text: string): string {
  return text.length > maxShown ? `${text.slice(0, maxShown)}…` : text;
}

export function AddressNotice({ notices, onDismiss }: AddressNoticeProperties) {
  const t = useTranslations('problem');
  if (notices.length === 0) return null;
  return (
    <Notice dismiss={t('dismiss')} onDismiss={onDismiss}>
      <span className="self-start text-contact">
        <Icon name="warning" />
      </span>
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{t('addressTitle')}</p>
        {notices.map(({ parameter, value, fault }) => (
          <p key={`${parameter}=${value}`} className="break-words">
            {t(fault, { parameter, value: shorten(value) })}
          </p>
        ))}
      </div>
    </Notice>
  );
}

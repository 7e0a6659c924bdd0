/** A dismissible notice about the parts of the address that were not understood. */

import type { Notice } from '../../core/view/address';
import { useTranslations } from '../intl/intl';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';

interface AddressNoticeProperties {
  readonly notices: readonly Notice[];
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
    <div
      role="status"
      className="flex max-w-md items-start gap-3 rounded-panel border border-hairline bg-panel py-2 ps-3 pe-1 text-small shadow-panel"
    >
      <span className="pt-2 text-contact">
        <Icon name="warning" />
      </span>
      <div className="min-w-0 grow py-1">
        <p className="font-semibold">{t('addressTitle')}</p>
        {notices.map(({ parameter, value, fault }) => (
          <p key={`${parameter}=${value}`} className="break-words">
            {t(fault, { parameter, value: shorten(value) })}
          </p>
        ))}
      </div>
      <IconButton icon="close" label={t('dismiss')} onClick={onDismiss} />
    </div>
  );
}

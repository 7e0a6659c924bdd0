/** A link that opens in a new tab; where that is forbidden, its address is shown below. */
import type { ReactNode } from 'react';
import { useTranslations } from '../intl/intl';
import { openOnClick, useRefusal } from './new-windows';

interface NewTabLinkProperties {
  readonly href: string;
  readonly className: string;
  /** The address to copy, if it differs from the one that opens. */
  readonly plainAddress?: string;
  /** BCP 47 tag of the text. */
  readonly language?: string;
  /** Opens the address another way, where new windows are forbidden. */
  readonly otherwise?: (address: string) => void;
  readonly children: ReactNode;
}

export function NewTabLink({
  href,
  plainAddress,
  className,
  language,
  otherwise,
  children,
}: NewTabLinkProperties) {
  const t = useTranslations('embed');
  const address = new URL(href, document.baseURI).href;
  const isRefused = useRefusal(address);
  return (
    <>
      <a
        className={className}
        href={address}
        lang={language}
        target="_blank"
        rel="noopener noreferrer"
        onClick={openOnClick(otherwise)}
      >
        {children}
      </a>
      {isRefused && (
        <span role="status" className="block text-small text-muted">
          <span>{t('linksBlocked')}</span>{' '}
          <span className="break-all text-text select-all">{plainAddress ?? address}</span>
        </span>
      )}
    </>
  );
}

/** The frame of a page that replaces the map: a back button and the heading. */
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react';
import { useTranslations } from '../intl/intl';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import './page-frame.css';

interface PageFrameProperties {
  readonly title: string;
  /** Whether the reader came from within the app, not by the page's address. */
  readonly takesFocus: boolean;
  readonly onBack: () => void;
  /** Under the heading. */
  readonly introduction?: ReactElement;
  readonly children: ReactNode;
}

export function PageFrame(properties: PageFrameProperties) {
  const { title, takesFocus, onBack, introduction, children } = properties;
  const t = useTranslations('app');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <article className="reading-page @container mx-auto flex max-w-3xl flex-col gap-10 px-4 pb-10">
      <header className="flex flex-col gap-1">
        <Button weight="plain" className="-ms-1 self-start" onClick={onBack}>
          <Icon name="back" size={16} />
          <span>{t('backToMap')}</span>
        </Button>
        <h2 ref={heading} tabIndex={-1} className="text-display outline-none">
          {title}
        </h2>
        {introduction}
      </header>
      {children}
    </article>
  );
}

/** The head of a card or dossier: a back button, and a heading that can take the focus. */
import type { ReactNode } from 'react';
import { useTranslations } from '../intl/intl';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';

interface PanelHeadingProperties {
  readonly title: string;
  /** Whether the title is the name of what is selected. */
  readonly isName?: boolean;
  readonly children?: ReactNode;
  readonly onBack: () => void;
}

export function PanelHeading({ title, isName = false, children, onBack }: PanelHeadingProperties) {
  const t = useTranslations('place');
  return (
    <header className="flex flex-col gap-1">
      <Button weight="plain" className="-ms-1 self-start" onClick={onBack}>
        <Icon name="back" size={16} />
        <span>{t('back')}</span>
      </Button>
      <h2 tabIndex={-1} translate={isName ? 'no' : undefined} className="text-display outline-none">
        {title}
      </h2>
      {children}
    </header>
  );
}

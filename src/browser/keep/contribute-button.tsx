/** A button on a card that opens the contribution page; nothing where there is none. */
import { useContext } from 'react';
import { useTranslations } from '../intl/intl';
import { Button } from '../ui/button';
import { ContributeAction, type ContributionWish } from './contribute-action';

interface ContributeButtonProperties {
  readonly to: 'addRelationship' | 'addSource' | 'correct';
  readonly wish: ContributionWish;
}

export function ContributeButton({ to, wish }: ContributeButtonProperties) {
  const t = useTranslations('keep');
  const contribute = useContext(ContributeAction);
  if (contribute === null) return null;
  return (
    <Button weight="plain" onClick={() => contribute(wish)}>
      {t(to)}
    </Button>
  );
}

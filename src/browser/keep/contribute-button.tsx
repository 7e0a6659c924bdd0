/** A way from a card to the page on which one adds or corrects; nothing where there is no such page. */
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

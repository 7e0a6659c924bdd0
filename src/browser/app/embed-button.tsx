/** The button that opens the dialog for an embed. */
import { useContext } from 'react';
import { useTranslations } from '../intl/intl';
import { EmbedAction } from '../keep/embed-action';
import { IconButton } from '../ui/icon-button';

export function EmbedButton() {
  const t = useTranslations('share');
  const open = useContext(EmbedAction);
  if (open === null) return null;
  return <IconButton icon="embed" label={t('open')} onClick={open} />;
}

/** Says that the messages of the chosen language did not load. */
import { useState } from 'react';
import { languageFacts } from '../../core/domain/language';
import { useTranslations } from '../intl/intl';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import type { MissingLanguage } from './use-language';

export function LanguageNotice({ missing }: { readonly missing: MissingLanguage | null }) {
  const t = useTranslations('problem');
  const [dismissed, setDismissed] = useState<string | null>(null);
  if (missing === null || missing.language === dismissed) return null;
  const { language, retry } = missing;
  return (
    <Notice dismiss={t('dismiss')} onDismiss={() => setDismissed(language)}>
      <p>{t('language', { language: languageFacts[language].ownName })}</p>
      <Button onClick={retry}>{t('retry')}</Button>
    </Notice>
  );
}

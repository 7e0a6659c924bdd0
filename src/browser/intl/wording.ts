/** The wording of records in the language of the page. */
import { useMemo } from 'react';
import { useLocale } from 'use-intl';
import { createWording, type Wording } from '../../core/i18n/create-wording';
import { useTranslations } from './intl';

export type { Wording } from '../../core/i18n/create-wording';

export function useWording(): Wording {
  const language = useLocale();
  const t = useTranslations('time');
  const names = useTranslations('names');
  return useMemo(() => createWording(language, t, names), [language, t, names]);
}

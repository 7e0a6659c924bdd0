/** The words of the page's language. */
import { useLocale, useMessages } from 'use-intl';
import type { Wording } from '../../core/i18n/create-wording';
import { type Words, wordsIn } from '../../core/i18n/words';

export function useWords(): Words {
  return wordsIn(useLocale(), useMessages());
}

/** How records are worded: dates, years, countries, distances. */
export function useWording(): Wording {
  return useWords().wording;
}

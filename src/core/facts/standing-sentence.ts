/** How a tie stands today, as a sentence. */

import type { TranslatorOf } from '../i18n/message-types';
import type { StandingToday } from '../view/standing-today';

/** `t` gives the texts of `pair`. */
export function standingSentence(standing: StandingToday, t: TranslatorOf<'pair'>): string {
  switch (standing.type) {
    case 'in-force':
      return t('inForceToday');
    case 'future':
      return t('inForceFrom', { year: String(standing.year) });
    case 'ended':
      return standing.year === null
        ? t('noLonger')
        : t('notSince', { year: String(standing.year) });
    case 'undated':
      return t('unknownSince');
    case 'contact':
      return standing.year === null
        ? t('unknownWhen')
        : t('lastContact', { year: String(standing.year) });
  }
}

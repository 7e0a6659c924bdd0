/** use-intl's React side, told our message keys and arguments; browser rooms take it from here. */
import type { Language } from '../../core/domain/language';
import type { Messages } from '../../core/i18n/message-types';

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: Messages;
  }
}

export { IntlProvider, useTranslations } from 'use-intl';

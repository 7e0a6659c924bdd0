/** The messages of the language in use; while another loads, the one before stays. */
import { startTransition, useEffect, useState } from 'react';
import type { Language } from '../../core/domain/language';
import { chooseLanguage } from '../../core/i18n/choose-language';
import { loadMessages } from '../../core/i18n/load-messages';
import type { SpokenLanguage } from '../intl/wording';

export async function loadLanguage(named: Language | null): Promise<SpokenLanguage> {
  const language = chooseLanguage(named, navigator.languages);
  return { language, messages: await loadMessages(language) };
}

export function useLanguage(initial: SpokenLanguage, named: Language | null): SpokenLanguage {
  const [spoken, setSpoken] = useState(initial);
  useEffect(() => {
    let isCurrent = true;
    // A language whose messages do not arrive leaves the one before in place.
    loadLanguage(named).then(
      (loaded) => {
        // Until the messages of the page that is read have arrived, too.
        if (isCurrent) startTransition(() => setSpoken(loaded));
      },
      (error) => console.error(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [named]);
  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken.language]);
  return spoken;
}

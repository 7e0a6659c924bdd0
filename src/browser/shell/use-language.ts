/** The messages of the language in use; the previous language stays while another one loads. */
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
    // If its messages do not load, the previous language stays.
    loadLanguage(named).then(
      (loaded) => {
        // A transition also waits for the messages of the open page.
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

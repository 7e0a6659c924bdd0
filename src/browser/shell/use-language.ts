/** The messages of the language in use; the previous language stays while another one loads, or if it fails to. */
import { startTransition, useEffect, useState } from 'react';
import { type Language, languages } from '../../core/domain/language';
import { chooseLanguage } from '../../core/i18n/choose-language';
import { loadMessages } from '../../core/i18n/load-messages';
import type { SpokenLanguage } from '../intl/wording';
import { importPart } from '../scripts/import-part';
import { languageOfPage } from './address-store';

/** A language whose messages did not load. */
export interface MissingLanguage {
  readonly language: Language;
  readonly retry: () => void;
}

/** One loader per language: `importPart` wants the same function every time. */
const parts = new Map(
  languages.map((language) => [
    language,
    async (): Promise<SpokenLanguage> => ({ language, messages: await loadMessages(language) }),
  ]),
);

function partOf(language: Language): () => Promise<SpokenLanguage> {
  const part = parts.get(language);
  if (part === undefined) throw new Error(`"${language}" is no language of the page`);
  return part;
}

/** The wanted language, or the language of the prerendered page if that one does not load. */
export async function loadLanguage(named: Language | null): Promise<SpokenLanguage> {
  const wanted = chooseLanguage(named, navigator.languages);
  try {
    return await importPart(partOf(wanted));
  } catch (error) {
    const drawn = languageOfPage();
    if (drawn === wanted) throw error;
    console.error(error);
    return importPart(partOf(drawn));
  }
}

export function useLanguage(
  initial: SpokenLanguage,
  named: Language | null,
): { readonly spoken: SpokenLanguage; readonly missing: MissingLanguage | null } {
  const wanted = chooseLanguage(named, navigator.languages);
  const [spoken, setSpoken] = useState(initial);
  const [failed, setFailed] = useState(initial.language === wanted ? null : wanted);
  const isSpoken = spoken.language === wanted;
  useEffect(() => {
    if (isSpoken || failed === wanted) return;
    let isCurrent = true;
    importPart(partOf(wanted)).then(
      (loaded) => {
        // A transition also waits for the messages of the open page.
        if (isCurrent) startTransition(() => setSpoken(loaded));
      },
      (error) => {
        console.error(error);
        if (isCurrent) setFailed(wanted);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [isSpoken, failed, wanted]);
  useEffect(() => {
    const forget = () => setFailed(null);
    window.addEventListener('online', forget);
    return () => window.removeEventListener('online', forget);
  }, []);
  // A language that is chosen again is requested again.
  const [before, setBefore] = useState(wanted);
  if (before !== wanted) {
    setBefore(wanted);
    setFailed(null);
  }
  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken.language]);
  const retry = () => {
    importPart(partOf(wanted)).then(setSpoken, console.error);
  };
  const missing = !isSpoken && failed === wanted ? { language: wanted, retry } : null;
  return { spoken, missing };
}

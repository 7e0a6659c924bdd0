/** The messages of the language in use; the previous language stays while another one loads, or if it fails to. */
import { startTransition, useEffect, useState } from 'react';
import { type Language, languages } from '../../core/domain/language';
import { chooseLanguage } from '../../core/i18n/choose-language';
import { loadMessages } from '../../core/i18n/load-messages';
import type { LoadedLanguage } from '../intl/wording';
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
    async (): Promise<LoadedLanguage> => ({ language, messages: await loadMessages(language) }),
  ]),
);

function partOf(language: Language): () => Promise<LoadedLanguage> {
  const part = parts.get(language);
  if (part === undefined) throw new Error(`"${language}" is no language of the page`);
  return part;
}

/** The wanted language, or the language of the prerendered page if that one does not load. */
export async function loadLanguage(named: Language | null): Promise<LoadedLanguage> {
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
  initial: LoadedLanguage,
  named: Language | null,
): { readonly loaded: LoadedLanguage; readonly missing: MissingLanguage | null } {
  const wanted = chooseLanguage(named, navigator.languages);
  const [loaded, setLoaded] = useState(initial);
  const [failed, setFailed] = useState(initial.language === wanted ? null : wanted);
  const isLoaded = loaded.language === wanted;
  useEffect(() => {
    if (isLoaded || failed === wanted) return;
    let isCurrent = true;
    importPart(partOf(wanted)).then(
      (result) => {
        // A transition also waits for the messages of the open page.
        if (isCurrent) startTransition(() => setLoaded(result));
      },
      (error) => {
        console.error(error);
        if (isCurrent) setFailed(wanted);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [isLoaded, failed, wanted]);
  useEffect(() => {
    const retryOnline = () => setFailed(null);
    window.addEventListener('online', retryOnline);
    return () => window.removeEventListener('online', retryOnline);
  }, []);
  // A language that is chosen again is requested again.
  const [before, setBefore] = useState(wanted);
  if (before !== wanted) {
    setBefore(wanted);
    setFailed(null);
  }
  useEffect(() => {
    const page = document.documentElement;
    // Even to the same language, Chromium computes the style of every element again.
    if (page.lang !== loaded.language) page.lang = loaded.language;
  }, [loaded.language]);
  const retry = () => {
    importPart(partOf(wanted)).then(setLoaded, console.error);
  };
  const missing = !isLoaded && failed === wanted ? { language: wanted, retry } : null;
  return { loaded, missing };
}

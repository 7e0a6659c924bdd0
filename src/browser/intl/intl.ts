/** The interface's texts in the page's language. */
import { use } from 'react';
import type { Messages, PageNamespace, TranslatorOf } from '../../core/i18n/message-types';
import { isPageNamespace, loadPageMessages } from '../../core/i18n/page-messages';
import type { Words } from '../../core/i18n/words';
import { importPart } from '../scripts/import-part';
import { useWords } from './wording';

/** The messages of a page in one language. */
interface PageTexts {
  readonly load: () => Promise<void>;
  loaded: Promise<void>;
  hasFailed: boolean;
}

/** All requested texts, by language and namespace. */
const requested = new Map<string, PageTexts>();

function request(texts: PageTexts): void {
  texts.hasFailed = false;
  texts.loaded = importPart(texts.load);
  texts.loaded.catch(() => {
    texts.hasFailed = true;
  });
}

/** `null` for texts that are part of the first messages and need no request. */
function loadTexts(words: Words, namespace: PageNamespace): Promise<void> | null {
  const key = `${words.language} ${namespace}`;
  const known = requested.get(key);
  if (known !== undefined) return known.loaded;
  if (words.has(namespace)) return null;
  const load = async () => {
    words.add(namespace, await loadPageMessages(namespace, words.language));
  };
  const texts = { load, loaded: Promise.resolve(), hasFailed: false };
  request(texts);
  requested.set(key, texts);
  return texts.loaded;
}

/** Requests again the texts that failed to load. */
export function requestMissingTexts(): void {
  for (const texts of requested.values()) if (texts.hasFailed) request(texts);
}

/** The texts of a namespace. Suspends while those of a page load. */
export function useTranslations<Namespace extends keyof Messages>(
  namespace: Namespace,
): TranslatorOf<Namespace> {
  const words = useWords();
  const loaded = isPageNamespace(namespace) ? loadTexts(words, namespace) : null;
  // Called in every later render, too: React requires the same sequence of calls.
  if (loaded !== null) use(loaded);
  return words.texts(namespace);
}

/** Messages of stories, notices and the pages that are read in the map's place: they load with these. */
import type { Language } from '../domain/language';
import type { PageMessages, PageNamespace } from './message-types';

/** A namespace for each page. */
export const pageNamespaces = Object.keys({
  about: true,
  calendar: true,
  nearby: true,
  offline: true,
  contribute: true,
  insights: true,
  story: true,
  import: true,
} satisfies Record<PageNamespace, true>) as readonly PageNamespace[];

/** Whether the messages of a namespace load with a page, and not with the app. */
export function isPageNamespace(namespace: string): namespace is PageNamespace {
  return pageNamespaces.some((other) => other === namespace);
}

/** The file of a language exports them under its tag; `PageTranslation` has checked their keys. */
export async function loadPageMessages<Namespace extends PageNamespace>(
  namespace: Namespace,
  language: Language,
): Promise<PageMessages[Namespace]> {
  const file: Partial<Record<Language, PageMessages[Namespace]>> = await import(
    `./messages/${namespace}/${language}.ts`
  );
  const messages = file[language];
  if (messages === undefined) {
    throw new Error(`messages/${namespace}/${language}.ts exports no "${language}"`);
  }
  return messages;
}

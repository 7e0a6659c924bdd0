/** The messages of stories, notices and reading pages, which load with these. */
import type { Language } from '../domain/language';
import type { PageMessages, PageNamespace } from './message-types';

/** The namespaces of pages. */
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

/** Whether a namespace's messages load with a page instead of with the app. */
export function isPageNamespace(namespace: string): namespace is PageNamespace {
  return pageNamespaces.some((other) => other === namespace);
}

/** Each language's file exports them under its tag; the type `PageTranslation` checks their keys. */
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

/** The texts of the interface in the page's language. */
import type { Messages, TranslatorOf } from '../../core/i18n/message-types';
import { useWords } from './wording';

/** The texts of a namespace. */
export function useTranslations<Namespace extends keyof Messages>(
  namespace: Namespace,
): TranslatorOf<Namespace> {
  return useWords().texts(namespace);
}

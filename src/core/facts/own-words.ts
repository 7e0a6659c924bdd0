/** An editorial text, such as a summary: in the reader's language, or in English and marked as such. */
import { type LocalizedText, localize } from '../domain/language';
import type { Words } from '../i18n/words';

export interface OwnWords {
  readonly text: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
  /** `Only in English`, in the reader's language; `null` if the text is in it, too. */
  readonly remark: string | null;
}

export function ownWords(text: LocalizedText, { language, texts, wording }: Words): OwnWords {
  const found = localize(text, language);
  const isOther = found.language !== language;
  const remark = () => texts('pair')('onlyIn', { language: wording.languageName(found.language) });
  return { ...found, remark: isOther ? remark() : null };
}

/** What an import says of a file or a row, in a language. */
import type { Messages } from '../i18n/message-types';
import type { Words } from '../i18n/words';
import type { Reason, Remark, Said, Values } from './remark';
import type { SourceProblem } from './source-table';

type Key = keyof Messages['import'];

/** The texts of the namespace `import`, by keys that are made here: the codes have their arguments. */
export type ImportTexts = (key: Key, values: Values) => string;

export function importTextsOf(words: Pick<Words, 'texts'>): ImportTexts {
  return words.texts('import') as unknown as ImportTexts;
}

/** What kind of thing was noticed. */
export function kindText(reason: Reason, texts: ImportTexts): string {
  return texts(`kind-${reason}`, {});
}

/** What was done about one of them. */
export function remarkText({ done }: Remark, texts: ImportTexts): string {
  return texts(`done-${done.code}`, done.values);
}

/** Why a file cannot be read. */
export function problemText({ code, values }: Said<SourceProblem>, texts: ImportTexts): string {
  return texts(`problem-${code}`, values);
}

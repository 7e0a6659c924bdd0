/** Words the remarks of an import in a language. */
import type { Messages } from '../i18n/message-types';
import type { Words } from '../i18n/words';
import type { Coded, Reason, Remark, Values } from './remark';
import type { SourceProblem } from './source-table';

type Key = keyof Messages['import'];

/** The texts of the namespace `import`, by keys composed here from codes, which determine the arguments. */
export type ImportTexts = (key: Key, values: Values) => string;

export function importTextsOf(words: Pick<Words, 'texts'>): ImportTexts {
  return words.texts('import') as unknown as ImportTexts;
}

/** The kind of a remark. */
export function kindText(reason: Reason, texts: ImportTexts): string {
  return texts(`kind-${reason}`, {});
}

/** What the import did about a remark. */
export function remarkText({ done }: Remark, texts: ImportTexts): string {
  return texts(`done-${done.code}`, done.values);
}

/** The reason why a file cannot be read. */
export function problemText({ code, values }: Coded<SourceProblem>, texts: ImportTexts): string {
  return texts(`problem-${code}`, values);
}

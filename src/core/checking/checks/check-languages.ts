/** Language tags: known languages in canonical form, so that `rus` and `ru` are not two languages. */

import { selectTexts } from '../json-select';
import { canonicalTag, isKnownLanguage, languageOfCountry, shortTag } from '../language-tags';
import { type Finding, type Problem, problemIn } from '../problem';
import { allRecords, type Records } from '../records';
import { localizedFields } from '../worded-texts';

type Mistake = Pick<Finding, 'rule' | 'message' | 'fix'>;

/** The problem with a tag; `shorten` gives the required short form. */
function mistakeIn(tag: string, shorten: (tag: string) => string): Mistake | null {
  const canonical = canonicalTag(tag.replaceAll('_', '-'));
  if (canonical === null || !isKnownLanguage(canonical)) {
    const meant = languageOfCountry(tag);
    return {
      rule: 'language-tag',
      message: `"${tag}" is not a language`,
      fix:
        meant === null
          ? 'write a language tag such as en, ru or zh-Hant'
          : `write "${meant}", if that is the language: "${tag}" is a country`,
    };
  }
  const wanted = shorten(canonical);
  if (tag === wanted) return null;
  return {
    rule: 'language-tag',
    message: `The language tag "${tag}" is not in its usual form`,
    fix: `write "${wanted}"`,
  };
}

export function* checkLanguages(records: Records): Generator<Problem> {
  for (const record of allRecords(records)) {
    for (const { path } of localizedFields(record)) {
      const mistake = mistakeIn(String(path.at(-1)), shortTag);
      if (mistake !== null) yield problemIn(record.document, { ...mistake, path, atKey: true });
    }
  }
  for (const { document } of records.articles.values()) {
    for (const { path, value } of selectTexts(document.value, ['language'])) {
      const mistake = mistakeIn(value, (tag) => tag);
      if (mistake !== null) yield problemIn(document, { ...mistake, path });
    }
  }
}

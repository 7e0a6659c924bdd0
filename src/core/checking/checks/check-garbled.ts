/** Garbled texts: decoded with the wrong encoding, or still escaped for HTML. */

import { findMojibake } from '../../text/mojibake';
import type { JsonPath } from '../json-document';
import { allTexts } from '../json-select';
import { type Finding, type Problem, problemIn } from '../problem';
import { allRecords, type Records } from '../records';

const again = 'copy the text again from the article';

function findingOf(text: string, path: JsonPath): Finding | null {
  const rule = 'mojibake';
  if (text.includes('\uFFFD')) {
    return { rule, path, message: 'A letter was lost (U+FFFD is in its place)', fix: again };
  }
  if (/\p{Surrogate}/u.test(text)) {
    return { rule, path, message: 'The text contains half of a character', fix: again };
  }
  if (/\?{5,}|\?{3,} \?{2,}/.test(text)) {
    return {
      rule,
      path,
      message: 'Letters were lost (question marks in their place)',
      fix: again,
    };
  }
  const garbled = findMojibake(text);
  if (garbled !== null) {
    const message = `"${garbled.garbled}" was read in the wrong encoding`;
    return { rule, path, message, fix: `write "${garbled.meant}"` };
  }
  // If control characters among them were lost, the rest cannot be restored.
  if (/[ÐÑ].?[ÐÑ]/.test(text)) {
    return { rule, path, message: 'Cyrillic was read in the wrong encoding', fix: again };
  }
  const entity = /^https?:/.test(text) ? null : /&(?:#x?[\da-f]+|[a-z]{2,8}\d?);/i.exec(text);
  if (entity !== null) {
    const message = `"${entity[0]}" is a character escaped for HTML`;
    return { rule, path, message, fix: 'write the character itself' };
  }
  return null;
}

export function* checkGarbled(records: Records): Generator<Problem> {
  for (const { document } of allRecords(records)) {
    for (const { path, value } of allTexts(document.value)) {
      const finding = findingOf(value, path);
      if (finding !== null) yield problemIn(document, finding);
    }
  }
}

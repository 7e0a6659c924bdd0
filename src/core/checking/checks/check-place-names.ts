/** Names of a place: a unique Wikidata id, and aliases that differ from its other names. */
import { each, selectTexts, textsAt } from '../json-select';
import { type Problem, problemIn } from '../problem';
import type { RecordFile, Records } from '../records';

function* checkAliases({ document }: RecordFile<unknown>): Generator<Problem> {
  const known = new Set(textsAt(document.value, ['names', each]).map((name) => name.trim()));
  for (const { path, value } of selectTexts(document.value, ['aliases', each])) {
    const alias = value.trim();
    if (known.has(alias)) {
      yield problemIn(document, {
        rule: 'redundant-alias',
        path,
        message: `"${alias}" is already a name of the place`,
        fix: 'remove it: search finds every name',
      });
    }
    known.add(alias);
  }
}

export function* checkPlaceNames({ places }: Records): Generator<Problem> {
  const seen = new Map<string, string>();
  for (const place of places.values()) {
    yield* checkAliases(place);
    for (const { path, value } of selectTexts(place.document.value, ['wikidata'])) {
      const first = seen.get(value);
      if (first === undefined) {
        seen.set(value, place.document.file);
        continue;
      }
      yield problemIn(place.document, {
        rule: 'duplicate-wikidata',
        path,
        message: `${first} has the same Wikidata id`,
        fix: `look up https://www.wikidata.org/wiki/${value} and correct the other record, or merge the two`,
      });
    }
  }
}

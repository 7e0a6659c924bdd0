/** The texts of records with their languages. */
import { each, type Pattern, type Placed, select, selectTexts, valueAt } from './json-select';
import type { RecordKind } from './record-kinds';
import type { RecordFile } from './records';

/** Where records hold a text in several languages, by language tag. */
const localizedTextsOfKind: Readonly<Record<RecordKind, readonly Pattern[]>> = {
  place: [['names'], ['note', 'text']],
  article: [],
  pair: [
    ['events', each, 'summary'],
    ['events', each, 'note'],
    ['events', each, 'sources', each, 'note'],
  ],
  topics: [[each]],
  collection: [['title'], ['text'], ['steps', each, 'heading'], ['steps', each, 'text']],
};

/** The fields of the record's texts in several languages, whose keys are language tags. */
export function localizedFields({ kind, document }: RecordFile<unknown>): Placed<unknown>[] {
  return localizedTextsOfKind[kind].flatMap((pattern) =>
    select(document.value, [...pattern, each]).filter(
      ({ path }) => typeof path.at(-1) === 'string',
    ),
  );
}

/** Every text whose language the record names, possibly with an invalid language tag. */
export function wordedTexts(record: RecordFile<unknown>) {
  const localized = localizedFields(record).flatMap(({ path, value }) =>
    typeof value === 'string' ? [{ path, value, language: String(path.at(-1)) }] : [],
  );
  const language = valueAt(record.document.value, ['language']);
  if (record.kind !== 'article' || typeof language !== 'string') return localized;
  return selectTexts(record.document.value, ['title']).map((title) => ({ ...title, language }));
}

/** What is selected, in the reader's language. */
import type { Atlas } from '../domain/atlas';
import type { Language } from '../domain/language';
import { nameOfPair, nameOfPlace } from '../i18n/names';
import type { Selection } from '../view/view';

/** Empty where nothing is selected. */
export function nameOfSelection(atlas: Atlas, selection: Selection, language: Language): string {
  if (selection.type === 'none') return '';
  if (selection.type === 'pair') {
    const pair = atlas.pairs.get(selection.id);
    return pair === undefined ? '' : nameOfPair(pair, language);
  }
  const ids = selection.type === 'chain' ? [selection.from, selection.to] : selection.ids;
  return ids
    .flatMap((id) => atlas.places.get(id) ?? [])
    .map((place) => nameOfPlace(place, language))
    .join(selection.type === 'chain' ? ' – ' : ', ');
}

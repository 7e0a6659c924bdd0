/** What is selected, in the reader's language. */
import type { Atlas } from '../domain/atlas';
import type { Language } from '../domain/language';
import { selectedListed } from '../view/listed';
import type { Scene } from '../view/scene';
import type { Selection } from '../view/view';
import { nameOfListedPair, nameOfListedPlace, nameOfPair, nameOfPlace } from './names';

/** Empty where nothing is selected, or a register has it that is not there yet. */
export function nameOfSelection(
  atlas: Atlas,
  scene: Scene,
  selection: Selection,
  language: Language,
): string {
  if (selection.type === 'none') return '';
  const listed = selectedListed(scene, selection);
  if (listed !== null) {
    const nameOf = listed.type === 'pair' ? nameOfListedPair : nameOfListedPlace;
    return nameOf(listed.index, listed.position, language);
  }
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

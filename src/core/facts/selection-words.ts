/** What is selected, in the reader's language. */
import type { Atlas } from '../domain/atlas';
import type { Words } from '../i18n/words';
import { selectedListed } from '../view/listed';
import type { Scene } from '../view/scene';
import type { Selection } from '../view/view';
import { nameOfListedPair, nameOfListedPlace, nameOfPair, nameOfPlace } from './names';

/** Empty where nothing is selected, or what has it is not there yet. */
export function nameOfSelection(
  atlas: Atlas | undefined,
  scene: Pick<Scene, 'listed'> | undefined,
  selection: Selection,
  { language }: Words,
): string {
  if (atlas === undefined || scene === undefined || selection.type === 'none') return '';
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

/** `Bishkek · Sister City Atlas`, or the name of the atlas alone where there is no other. */
export function titleOf(name: string, { texts }: Words): string {
  const siteName = texts('app')('name');
  return name === '' ? siteName : `${name} · ${siteName}`;
}

/** What screen readers are told of a selection. */
import type { Atlas } from '../domain/atlas';
import type { Words } from '../i18n/words';
import { listedPartners, selectedListed } from '../view/listed';
import type { Scene } from '../view/scene';
import type { Selection } from '../view/view';
import { nameOfPair, nameOfPlace } from './names';
import { nameOfSelection } from './selection-words';

/** The selection with how much it holds, to be told aloud; empty where its heading says it all. */
export function selectionInWords(
  atlas: Atlas,
  scene: Pick<Scene, 'pairs' | 'listed'>,
  selection: Selection,
  words: Words,
): string {
  const { language, texts } = words;
  const count = texts('count');
  const holding = (name: string, partners: string) =>
    texts('map')('placeInView', { name, partners });
  const listed = selectedListed(scene, selection);
  if (listed !== null) {
    const name = nameOfSelection(atlas, scene, selection, words);
    if (listed.type === 'pair') return holding(name, texts('layer')('listedShort'));
    const partners = listedPartners(scene, listed.index.idOfPlace(listed.position));
    return holding(name, count('listedPartners', { count: partners.length }));
  }
  switch (selection.type) {
    case 'pair': {
      const pair = atlas.pairs.get(selection.id);
      if (pair === undefined) return '';
      return holding(nameOfPair(pair, language), count('events', { count: pair.events.length }));
    }
    case 'places':
      return selection.ids
        .flatMap((id) => atlas.places.get(id) ?? [])
        .map((place) => {
          const partners = scene.pairs.filter(({ pair }) => pair.ends.includes(place)).length;
          return holding(nameOfPlace(place, language), count('partners', { count: partners }));
        })
        .join('; ');
    case 'chain':
    case 'none':
      return '';
  }
}

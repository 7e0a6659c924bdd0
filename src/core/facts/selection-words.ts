/** The selection in words, and its announcement for screen readers. */
import type { Atlas } from '../domain/atlas';
import { localize } from '../domain/language';
import type { Words } from '../i18n/words';
import { listedPartners, selectedListed } from '../view/listed';
import type { Scene } from '../view/scene';
import type { Selection, StoryPlace } from '../view/view';
import { nameOfListedPair, nameOfListedPlace, nameOfPair, nameOfPlace } from './names';

/** Empty without a selection, or while its data has not loaded. */
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

/** The title of the story being shown, or `null`. */
export function nameOfStory(
  atlas: Atlas | undefined,
  story: { readonly place: StoryPlace; readonly isAtStep: boolean } | null,
  { language }: Words,
): string | null {
  if (story === null || !story.isAtStep) return null;
  const collection = atlas?.collections.find(({ id }) => id === story.place.id);
  return collection === undefined ? null : localize(collection.title, language).text;
}

/** The selection with its counts, for announcement; empty if its heading is enough. */
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

/** `Bishkek · Sister City Atlas`, or the name of the atlas alone where there is no other. */
export function titleOf(name: string, { texts }: Words): string {
  const siteName = texts('app')('name');
  return name === '' ? siteName : `${name} · ${siteName}`;
}

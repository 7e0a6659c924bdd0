/** Tells screen readers what an action of the reader led to, where no other part of the page does. */
import { useEffect, useRef, useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import {
  nameOfListedPair,
  nameOfListedPlace,
  nameOfPair,
  nameOfPlace,
} from '../../core/facts/names';
import { listedPartners, selectedListed } from '../../core/view/listed';
import type { Scene } from '../../core/view/scene';
import type { View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useResultWords } from '../intl/use-result-words';
import { useWording } from '../intl/wording';

interface AnnouncerProperties {
  readonly atlas: Atlas | undefined;
  readonly scene: Scene | undefined;
  readonly view: View;
}

/** Changes closer together than this (in milliseconds) are told as one, the last. */
const settling = 400;

export function Announcer({ atlas, scene, view }: AnnouncerProperties) {
  const selected = useSelectionInWords(atlas, scene, view);
  const resultWords = useResultWords();
  const result = scene === undefined ? '' : resultWords(scene);
  const [told, setTold] = useState('');
  const lastSelected = useRef(selected);
  const lastResult = useRef(result);
  useEffect(() => {
    const timer = setTimeout(() => {
      const hasSelected = selected !== lastSelected.current && selected !== '';
      const hasResult = result !== lastResult.current && lastResult.current !== '';
      lastSelected.current = selected;
      lastResult.current = result;
      // The filters tell what they leave themselves, and keep quiet while they play.
      const filtersTell = document.querySelector('output[aria-live]') !== null;
      if (hasSelected) setTold(selected);
      else if (hasResult && !filtersTell) setTold(result);
    }, settling);
    return () => clearTimeout(timer);
  }, [selected, result]);
  return (
    <p className="sr-only" aria-live="polite" data-announcer="">
      {told}
    </p>
  );
}

/** The selection with how much it holds; empty while there is none. */
function useSelectionInWords(
  atlas: Atlas | undefined,
  scene: Scene | undefined,
  { selection }: View,
): string {
  const t = useTranslations('map');
  const count = useTranslations('count');
  const layer = useTranslations('layer');
  const { language } = useWording();
  if (atlas === undefined || scene === undefined) return '';
  const listed = selectedListed(scene, selection);
  if (listed?.type === 'pair') {
    const name = nameOfListedPair(listed.index, listed.position, language);
    return t('placeInView', { name, partners: layer('listedShort') });
  }
  if (listed?.type === 'place' && selection.type === 'places') {
    return t('placeInView', {
      name: nameOfListedPlace(listed.index, listed.position, language),
      partners: count('listedPartners', {
        count: listedPartners(scene, selection.ids[0] ?? '').length,
      }),
    });
  }
  switch (selection.type) {
    case 'pair': {
      const pair = atlas.pairs.get(selection.id);
      if (pair === undefined) return '';
      const events = count('events', { count: pair.events.length });
      return t('placeInView', { name: nameOfPair(pair, language), partners: events });
    }
    case 'places':
      return selection.ids
        .flatMap((id) => atlas.places.get(id) ?? [])
        .map((place) =>
          t('placeInView', {
            name: nameOfPlace(place, language),
            partners: count('partners', {
              count: scene.pairs.filter(({ pair }) => pair.ends.includes(place)).length,
            }),
          }),
        )
        .join('; ');
    // The heading that takes the focus says it all.
    case 'chain':
    case 'none':
      return '';
  }
}

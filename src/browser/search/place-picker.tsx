/** A field that selects a place by any of its names. */
import { useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { nameOfPlace } from '../../core/facts/names';
import { placeDetails } from '../../core/facts/place-words';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { Finder } from './finder';
import { useSearchIndex } from './use-search-index';

interface PlacePickerProperties {
  readonly atlas: Atlas;
  readonly label: string;
  /** The places that are selected already and are left out. */
  readonly without: readonly string[];
  readonly onPick: (placeId: string) => void;
}

const maxPlacesListed = 8;

export default function PlacePicker({ atlas, label, without, onPick }: PlacePickerProperties) {
  const t = useTranslations('search');
  const words = useWords();
  const [text, setText] = useState('');
  const { index } = useSearchIndex(atlas, true, false);
  const found = index?.findPlaces(text, maxPlacesListed + without.length);
  const items = (found?.items ?? [])
    .filter(({ id }) => !without.includes(id))
    .slice(0, maxPlacesListed)
    .map((place) => ({
      key: place.id,
      label: nameOfPlace(place, words.language),
      detail: placeDetails(
        place,
        { partners: atlas.pairsByPlace.get(place.id)?.length ?? 0 },
        words,
      ).join(' · '),
      choose: () => onPick(place.id),
    }));
  return (
    <Finder
      label={label}
      placeholder={t('placePlaceholder')}
      text={text}
      onTextChange={setText}
      groups={
        found === undefined
          ? null
          : items.length === 0
            ? []
            : [{ label: t('places'), items, total: items.length }]
      }
      autoFocus
      arrangement="between"
    />
  );
}

/** What a picture of the map says about itself, in the reader's language. */
import type { Atlas } from '../../core/domain/atlas';
import { type Day, formatDay } from '../../core/domain/day';
import { requireEdtfDate } from '../../core/domain/edtf';
import { ties } from '../../core/domain/kind';
import { nameOfPair, nameOfPlace } from '../../core/facts/names';
import { basemapAttribution } from '../../core/look/attribution';
import { type Scene, standings } from '../../core/view/scene';
import type { View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useFilterWords } from '../intl/use-filter-words';
import { useResultWords } from '../intl/use-result-words';
import { useWording } from '../intl/wording';
import { siteRoot } from '../query/site-root';
import type { PictureWords } from './save-picture';

const dashesOf = { 'in-force': [], past: [7, 5], undated: [0.1, 6] } as const;

export function usePictureWords(
  atlas: Atlas,
  scene: Scene,
  view: View,
  today: Day,
): () => PictureWords {
  const app = useTranslations('app');
  const tie = useTranslations('tie');
  const standing = useTranslations('standing');
  const resultWords = useResultWords();
  const keep = useTranslations('keep');
  const wording = useWording();
  const filterWords = useFilterWords(atlas);
  const { selection } = view;

  const subject = (): string | null => {
    if (selection.type === 'none') return null;
    if (selection.type === 'pair') {
      const pair = atlas.pairs.get(selection.id);
      return pair === undefined ? null : nameOfPair(pair, wording.language);
    }
    const ids = selection.type === 'places' ? selection.ids : [selection.from, selection.to];
    return ids
      .flatMap((id) => atlas.places.get(id) ?? [])
      .map((place) => nameOfPlace(place, wording.language))
      .join(selection.type === 'chain' ? ' – ' : ', ');
  };
  const compared = scene.places.flatMap(({ place, accent }) =>
    accent === null
      ? []
      : [{ label: nameOfPlace(place, wording.language), colour: accent, dashes: [] }],
  );
  return () => {
    const named = subject();
    const date = wording.date(requireEdtfDate(formatDay(today)));
    return {
      title: named === null ? app('name') : `${named} · ${app('name')}`,
      subtitle: [...filterWords(view.filters), resultWords(scene)].join(' · '),
      legend: [
        ...(compared.length > 0
          ? compared
          : ties.map((value) => ({ label: tie(value), colour: value, dashes: [] }))),
        ...standings.map((value) => ({
          label: standing(value),
          colour: 'text' as const,
          dashes: dashesOf[value],
        })),
      ],
      credit: keep('pictureCredit', {
        name: basemapAttribution.name,
        address: siteRoot.href,
        date,
      }),
    };
  };
}

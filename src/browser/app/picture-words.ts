/** The texts in a saved picture of the map, in the reader's language. */
import type { Atlas } from '../../core/domain/atlas';
import { type Day, formatDay } from '../../core/domain/day';
import { requireEdtfDate } from '../../core/domain/edtf';
import { filterWords } from '../../core/facts/filter-words';
import { nameOfPlace } from '../../core/facts/names';
import { resultWords } from '../../core/facts/result-words';
import { nameOfSelection, titleOf } from '../../core/facts/selection-words';
import { legendOf } from '../../core/facts/terms';
import type { Words } from '../../core/i18n/words';
import { basemapAttribution } from '../../core/look/attribution';
import { sampleStroke } from '../../core/look/dashes';
import type { Scene } from '../../core/view/scene';
import type { View } from '../../core/view/view';
import type { PictureWords } from './save-picture';

const whole = { cap: 'butt', dashes: [] } as const;

export function pictureWords(
  atlas: Atlas,
  scene: Scene,
  { selection, filters }: View,
  today: Day,
  address: string,
  words: Words,
): PictureWords {
  const compared = scene.places.flatMap(({ place, accent }) =>
    accent === null
      ? []
      : [{ label: nameOfPlace(place, words.language), colour: accent, ...whole }],
  );
  const { ties, standings } = legendOf(scene, words);
  const date = words.wording.date(requireEdtfDate(formatDay(today)));
  return {
    title: titleOf(nameOfSelection(atlas, scene, selection, words), words),
    subtitle: [...filterWords(filters, atlas, words), resultWords(scene, words)].join(' · '),
    legend: [
      ...(compared.length > 0
        ? compared
        : ties.map(({ tie, name }) => ({ label: name, colour: tie, ...whole }))),
      ...standings.map(({ standing, name }) => ({
        label: name,
        colour: 'text' as const,
        ...(standing === 'in-force' ? whole : sampleStroke(standing)),
      })),
    ],
    credit: words.texts('keep')('pictureCredit', {
      name: basemapAttribution.name,
      address,
      date,
    }),
  };
}

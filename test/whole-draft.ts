/** A draft for the contribution page with all its fields filled in, and its parts. */
import { type Draft, emptyDraft, emptyPlace } from '../src/core/contributing/draft';

export const article = {
  url: 'https://news.example/bishkek-otaru-1234',
  title: 'Otaru and Bishkek sign papers on schools',
  publisher: 'Example News',
  language: 'en',
  published: { year: '2024', month: '5', day: '13', certainty: 'exact' },
} as const;
export const event = {
  ...emptyDraft.event,
  kind: 'memorandum',
  date: { year: '2024', month: '5', day: '12', certainty: 'exact' },
  topics: ['education'],
  summary: { en: 'The mayors signed a memorandum on exchanges of students.' },
} as const;
export const otaru = {
  ...emptyPlace,
  names: { en: 'Otaru', ru: 'Отару' },
  country: 'jp',
  latitude: '43,19',
  longitude: '140.99',
};
export const whole: Draft = {
  ...emptyDraft,
  places: [
    { id: 'bishkek', fields: null },
    { id: '', fields: otaru },
  ],
  event,
  article,
  passage: { start: 'The mayors of', end: '' },
};

/** A short sample of a line on the map, as in the live interface. */
import type { Tie } from '../../core/domain/kind';
import type { Standing } from '../../core/domain/standing';
import { type Html, html } from './html';

/** The map's classes for ties and standings, which the style sheet uses for samples, too. */
export const letters: Readonly<Record<Tie | Standing, string>> = {
  'sister-city': 's',
  agreement: 't',
  contact: 'c',
  'in-force': '',
  suspended: 'u',
  ended: 'x',
  expired: 'xy',
  undated: 'z',
};

export function tieMark(tie: Tie | null, standing: Standing): Html {
  const classes = `j ${tie === null ? 'i' : letters[tie]} ${letters[standing]}`.trim();
  // Drawn by the style sheet, because every page has about ten of them.
  return html`<i class="${classes}"></i>`;
}

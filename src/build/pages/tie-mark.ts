/** A short sample of a line as the map draws it, as the live interface shows it. */
import type { Tie } from '../../core/domain/kind';
import type { Standing } from '../../core/domain/standing';
import { type Html, html } from './html';

/** The style sheet knows these letters from the map: its ties and its standings. */
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
  return html`<svg class="${classes}" aria-hidden="true" viewBox="0 0 32 12"><path d="M2 9C10 3 22 3 30 9"/></svg>`;
}

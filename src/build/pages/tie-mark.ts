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
  // Drawn by the style sheet: ten of them are on every page.
  return html`<i class="${classes}"></i>`;
}

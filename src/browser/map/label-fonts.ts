/**
 * Fonts of the labels. MapLibre draws each letter from the page's fonts once and keeps the picture,
 * so a web font has to be there before the first letter is drawn.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type Language, languageFacts } from '../../core/domain/language';
import { hasOtherLetters, otherLetters } from '../scripts/other-letters';

/** Families in CSS notation; Chinese falls through to the system's own face. */
const families = [
  "'Source Sans 3 Variable'",
  "'PingFang SC'",
  "'Noto Sans CJK SC'",
  "'Microsoft YaHei'",
  'sans-serif',
];

/** MapLibre reads the weight from the first family's name; no font is called that, so CSS goes on. */
export const plainLabelFont: readonly string[] = families;
export const labelFont: readonly string[] = ['Medium', ...families];
export const strongLabelFont: readonly string[] = ['Bold', ...families];

const weights = [400, 500, 700];
/** Labels wait no longer than this for a font, in milliseconds. */
const patience = 2500;

/** A letter of `other-letters.css`: of Latin beyond western Europe, or Greek. */
const letterOfOthers = /[\u0100-\u02ff\u0370-\u03ff\u1e00-\u1fff]/;

/** All letters of some labels, each once. */
export function lettersOf(labels: Iterable<string>): string {
  const letters = new Set<string>();
  for (const label of labels) for (const letter of label) letters.add(letter);
  return [...letters].sort().join('');
}

/** Loads those parts of the label fonts that hold some letters; `false` where they cannot be had. */
function loadFonts(letters: string): Promise<boolean> {
  return Promise.all(
    weights.map((weight) => document.fonts.load(`${weight} 24px ${families.join(',')}`, letters)),
  ).then(
    () => true,
    () => false,
  );
}

/** The page's letters of languages other than its own. */
interface OtherLetters {
  readonly hasOtherLetters: typeof hasOtherLetters;
  readonly otherLetters: typeof otherLetters;
}

/** Shows the names of a layer when the fonts that hold their letters are there. */
export class LabelFonts {
  readonly #map: Pick<MapLibreMap, 'setFontFaces'>;
  readonly #others: OtherLetters;
  #request = 0;

  constructor(
    map: Pick<MapLibreMap, 'setFontFaces'>,
    others: OtherLetters = { hasOtherLetters, otherLetters },
  ) {
    this.#map = map;
    this.#others = others;
  }

  /**
   * Calls `show` once the letters of a text and of a language can be drawn, or after a while in what
   * fonts the system has. Letters that the page does not have yet are drawn in the system's first, and
   * anew when it has them. Whatever was asked for before is no longer waited for.
   */
  async load(text: string, language: Language, show: () => void): Promise<void> {
    this.#request += 1;
    const request = this.#request;
    const isComplete = this.#others.hasOtherLetters();
    const arrival = loadFonts(text + languageFacts[language].letters);
    const waited = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
    const inTime = (await Promise.race([arrival, waited])) !== null;
    if (request !== this.#request) return;
    show();
    if (!inTime && (await arrival)) this.#drawAnew(request);
    if (isComplete || !letterOfOthers.test(text)) return;
    await this.#others.otherLetters();
    if (await loadFonts(text)) this.#drawAnew(request);
  }

  /** Setting the fonts of the style, even to none as before, makes MapLibre draw all letters anew. */
  #drawAnew(request: number): void {
    if (request === this.#request) this.#map.setFontFaces(null);
  }

  /** Shows nothing more. */
  cancel(): void {
    this.#request += 1;
  }
}

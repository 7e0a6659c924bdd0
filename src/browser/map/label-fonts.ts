/**
 * Fonts of the labels. MapLibre rasterises each letter from the page's fonts once and caches it, so a web
 * font must have loaded before its first letter is drawn.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { type Language, languageFacts } from '../../core/domain/language';
import { nextTask } from '../scripts/next-task';
import { hasOtherLetters, otherLetters } from '../scripts/other-letters';

/** Families in CSS notation; Chinese falls back to the system's font. */
const families = [
  "'Source Sans 3 Variable'",
  "'PingFang SC'",
  "'Noto Sans CJK SC'",
  "'Microsoft YaHei'",
  'sans-serif',
];

/** MapLibre reads the weight from the first family's name. No such font exists, so CSS uses the next one. */
export const plainLabelFont: readonly string[] = families;
export const labelFont: readonly string[] = ['Medium', ...families];
export const strongLabelFont: readonly string[] = ['Bold', ...families];

const weights = [400, 500, 700];
/** Labels wait no longer than this for a font, in milliseconds. */
const fontTimeout = 2500;

/** A letter covered by `other-letters.css`: Latin beyond western European, or Greek. */
const letterOfOthers = /[\u0100-\u02ff\u0370-\u03ff\u1e00-\u1fff]/;

/** The distinct letters of some labels. */
export function lettersOf(labels: Iterable<string>): string {
  const letters = new Set<string>();
  for (const label of labels) for (const letter of label) letters.add(letter);
  return [...letters].sort().join('');
}

/** Letters by the font that they are drawn with. */
export type DrawnLetters = ReadonlyMap<readonly string[], string>;

/** How many letters are drawn in one task: a slow phone takes ten milliseconds for each. */
const lettersATask = 5;

/** Loads the parts of the label fonts that contain some letters; `false` if they cannot be loaded. */
function loadFonts(letters: string): Promise<boolean> {
  return Promise.all(
    weights.map((weight) => document.fonts.load(`${weight} 24px ${families.join(',')}`, letters)),
  ).then(
    () => true,
    () => false,
  );
}

/** The page's font for the letters of other languages. */
interface OtherLetters {
  readonly hasOtherLetters: typeof hasOtherLetters;
  readonly otherLetters: typeof otherLetters;
}

type LetteredMap = Pick<MapLibreMap, 'setFontFaces' | 'style'>;

/** Delays the names of a layer until the fonts with their letters have loaded. */
export class LabelFonts {
  readonly #map: LetteredMap;
  readonly #others: OtherLetters;
  #request = 0;

  constructor(map: LetteredMap, others: OtherLetters = { hasOtherLetters, otherLetters }) {
    this.#map = map;
    this.#others = others;
  }

  /**
   * Calls `show` once the letters of a text and of a language have loaded, or after `fontTimeout` with the
   * system's fonts. Letters whose fonts load later are drawn in the system's font first, and redrawn then.
   * The letters of `first` are drawn before `show`. Cancels an earlier call.
   */
  async load(
    text: string,
    language: Language,
    show: () => void,
    first: DrawnLetters = new Map(),
  ): Promise<void> {
    this.#request += 1;
    const request = this.#request;
    const isComplete = this.#others.hasOtherLetters();
    const arrival = loadFonts(text + languageFacts[language].letters);
    const waited = new Promise<null>((resolve) => setTimeout(() => resolve(null), fontTimeout));
    const inTime = (await Promise.race([arrival, waited])) !== null;
    // The map may be gone by now. What cannot be drawn, MapLibre reports when it needs it.
    if (inTime && request === this.#request)
      await this.#drawLetters(first, request).catch(() => {});
    if (request !== this.#request) return;
    show();
    if (!inTime && (await arrival)) this.#redraw(request);
    if (isComplete || !letterOfOthers.test(text)) return;
    await this.#others.otherLetters();
    if (await loadFonts(text)) this.#redraw(request);
  }

  /**
   * Draws letters into MapLibre's cache, a few in each task. MapLibre itself draws all letters of a tile in one, which
   * takes a slow phone half a second.
   */
  async #drawLetters(drawn: DrawnLetters, request: number): Promise<void> {
    const { glyphManager } = this.#map.style;
    for (const [font, letters] of drawn) {
      const stack = font.join(',');
      const cached = glyphManager.entries[stack]?.glyphs.default ?? {};
      const missing = [...letters].filter((letter) => !(letter in cached));
      for (let start = 0; start < missing.length; start += lettersATask) {
        await nextTask();
        if (request !== this.#request) return;
        const ids = missing.slice(start, start + lettersATask);
        await glyphManager.getGlyphs({ [stack]: { default: ids } });
      }
    }
  }

  /** Setting the style's fonts, even to the same value, makes MapLibre rasterise all letters again. */
  #redraw(request: number): void {
    if (request === this.#request) this.#map.setFontFaces(null);
  }

  /** Cancels the call of `load` that is under way. */
  cancel(): void {
    this.#request += 1;
  }
}

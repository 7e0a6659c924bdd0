/**
 * Fonts of the labels. MapLibre draws each letter from the page's fonts once and keeps the picture,
 * so a web font has to be there before the first letter is drawn.
 */
import type { Language } from '../../core/domain/language';

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
/** Letters that between them need every part of the font that a language's names need. */
const sampleLetters: Readonly<Record<Language, string>> = {
  en: 'Aé',
  ru: 'Aя',
  ky: 'Aяңөү',
  kk: 'Aяәғқңөұүһі',
  zh: 'A',
};
/** Labels wait no longer than this for a font, in milliseconds. */
const patience = 2500;

export interface LoadedFonts {
  /** Whether the fonts were there in time; if not, labels were drawn with what the system has. */
  readonly inTime: boolean;
  /** Settles when the fonts arrive; `false` where they cannot be had. */
  readonly arrival: Promise<boolean>;
}

/** Loads those parts of the label fonts that hold the letters of a text and of a language. */
export async function loadLabelFonts(text: string, language: Language): Promise<LoadedFonts> {
  const letters = text + sampleLetters[language];
  const arrival = Promise.all(
    weights.map((weight) => document.fonts.load(`${weight} 24px ${families.join(',')}`, letters)),
  ).then(
    () => true,
    () => false,
  );
  const waited = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  const first = await Promise.race([arrival, waited]);
  return { inTime: first !== null, arrival };
}

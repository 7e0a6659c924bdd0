/**
 * Numbers in Kyrgyz and Kazakh, which are written as in Russian. Chromium does not know them and
 * writes 25,917 as an American would, which reads as a decimal comma. The counts inside of messages
 * are written by the message format itself, out of reach of our own wording, so this is fixed where
 * it asks: at `Intl.NumberFormat`.
 */
import type { Language } from '../domain/language';

const writtenAs: Partial<Record<Language, Language>> = { ky: 'ru', kk: 'ru' };

/** Whose way to write numbers a language takes. */
export function numberLocale(language: Language): Language {
  return writtenAs[language] ?? language;
}

function knownLocale(locales: unknown): unknown {
  return typeof locales === 'string' && locales in writtenAs
    ? numberLocale(locales as Language)
    : locales;
}

const fixed = new WeakSet<object>();

/** A number format that knows both languages: the same one where it does already. */
export function knowingNumbers(format: typeof Intl.NumberFormat): typeof Intl.NumberFormat {
  const asked = Object.keys(writtenAs);
  if (fixed.has(format) || format.supportedLocalesOf(asked).length === asked.length) return format;
  const knowing = new Proxy(format, {
    construct: (target, [locales, ...rest], newTarget) =>
      Reflect.construct(target, [knownLocale(locales), ...rest], newTarget),
    apply: (target, self, [locales, ...rest]) =>
      Reflect.apply(target, self, [knownLocale(locales), ...rest]),
  });
  fixed.add(knowing);
  return knowing;
}

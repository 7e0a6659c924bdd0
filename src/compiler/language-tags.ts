/** Language tags (BCP 47) as CLDR, which ships with the JavaScript engine, knows them. */

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The tag in canonical form (`rus` is `ru`), or `null` where it is none. */
export function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** Whether a canonical tag is of a language that has a name. */
export function isKnownLanguage(tag: string): boolean {
  return languageNames.of(tag) !== undefined;
}

/** The tag without a script and region that go without saying: `zh-CN` is `zh`, `zh-TW` stays. */
export function shortTag(tag: string): string {
  const { language } = new Intl.Locale(tag);
  const implied = new Intl.Locale(language).maximize().toString();
  return new Intl.Locale(tag).maximize().toString() === implied ? language : tag;
}

/** The language of the country whose code was written in place of a language: `jp` means `ja`. */
export function languageOfCountry(code: string): string | null {
  if (!/^[A-Za-z]{2}$/.test(code)) return null;
  const { language } = new Intl.Locale(`und-${code}`).maximize();
  return isKnownLanguage(language) ? language : null;
}

/** The script that the language is written in (ISO 15924), or `null` where CLDR does not know. */
export function scriptOfLanguage(tag: string): string | null {
  const canonical = canonicalTag(tag);
  return canonical === null ? null : (new Intl.Locale(canonical).maximize().script ?? null);
}

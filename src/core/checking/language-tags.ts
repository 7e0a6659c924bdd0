/** Language tags (BCP 47) as CLDR, which ships with the JavaScript engine, knows them. */

/** Memoises a function that is called with the same few texts repeatedly. */
function remembered<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    answers.set(text, answer);
    return answer;
  };
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The tag in canonical form (`rus` is `ru`), or `null` if it is invalid. */
export const canonicalTag = remembered((tag): string | null => {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
});

/** Whether a canonical tag is of a language that has a name. */
export const isKnownLanguage = remembered((tag) => {
  try {
    return languageNames.of(tag) !== undefined;
  } catch {
    // A tag with extensions, such as `en-u-ca-gregory`, which no record needs.
    return false;
  }
});

/** The tag without its default script and region: `zh-CN` becomes `zh`, `zh-TW` stays. */
export const shortTag = remembered((tag) => {
  const { language } = new Intl.Locale(tag);
  const implied = new Intl.Locale(language).maximize().toString();
  return new Intl.Locale(tag).maximize().toString() === implied ? language : tag;
});

/** The language of the country whose code was written in place of a language: `jp` means `ja`. */
export function languageOfCountry(code: string): string | null {
  if (!/^[A-Za-z]{2}$/.test(code)) return null;
  const { language } = new Intl.Locale(`und-${code}`).maximize();
  return isKnownLanguage(language) ? language : null;
}

/** The script that the language is written in (ISO 15924), or `null` if CLDR does not know it. */
export const scriptOfLanguage = remembered((tag): string | null => {
  const canonical = canonicalTag(tag);
  return canonical === null ? null : (new Intl.Locale(canonical).maximize().script ?? null);
});

import { describe, expect, it } from 'vitest';
import { isLanguage, languages, localize } from './language';

describe('a text in several languages', () => {
  it('is shown in the wanted language, where it has it', () => {
    expect(localize({ en: 'Moscow', ru: 'Москва' }, 'ru')).toEqual({
      text: 'Москва',
      language: 'ru',
    });
  });

  it('is shown in English otherwise, and says so', () => {
    expect(localize({ en: 'Moscow', ru: 'Москва' }, 'zh')).toEqual({
      text: 'Moscow',
      language: 'en',
    });
  });
});

describe('an interface language', () => {
  it('is one of the five', () => {
    expect(languages.every(isLanguage)).toBe(true);
    expect(isLanguage('de')).toBe(false);
    expect(isLanguage('constructor')).toBe(false);
  });
});

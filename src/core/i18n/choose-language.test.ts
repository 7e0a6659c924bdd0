/** Which language the atlas opens in. */
import { describe, expect, it } from 'vitest';
import { languageFacts, languages } from '../domain/language';
import { chooseLanguage } from './choose-language';

describe('the language', () => {
  it('is the one that the address names, whatever the browser prefers', () => {
    expect(chooseLanguage('ky', ['ru-RU', 'en'])).toBe('ky');
  });

  it('is else the first of the browser that the atlas has', () => {
    expect(chooseLanguage(null, ['de-DE', 'kk-KZ', 'ru'])).toBe('kk');
  });

  it('is known by its tag with script and region, in any case', () => {
    expect(chooseLanguage(null, ['zh-Hans-CN'])).toBe('zh');
    expect(chooseLanguage(null, ['RU-ru'])).toBe('ru');
  });

  it('is English if the browser asks for none that the atlas has', () => {
    expect(chooseLanguage(null, ['de', 'fr-CH'])).toBe('en');
    expect(chooseLanguage(null, [])).toBe('en');
  });

  it('is offered under a name of its own', () => {
    const names = languages.map((language) => languageFacts[language].ownName);
    expect(new Set(names).size).toBe(languages.length);
  });
});

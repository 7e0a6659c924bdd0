import { afterEach, describe, expect, it, vi } from 'vitest';
import { languages } from '../domain/language';
import { loadMessages } from './load-messages';
import { loadPageMessages } from './page-messages';
import { wordsIn } from './words';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** As Chromium has it: asked for Kyrgyz or Kazakh it answers in the reader's own language. */
function forgetKyrgyzAndKazakh(): void {
  class Limited extends Intl.NumberFormat {
    constructor(locale: string, options?: Intl.NumberFormatOptions) {
      super(locale === 'ky' || locale === 'kk' ? 'en' : locale, options);
    }
  }
  vi.stubGlobal('Intl', Object.create(Intl, { NumberFormat: { value: Limited } }));
}

describe('numbers', () => {
  it.each(['ky', 'kk'] as const)('are written as in Russian in %s', async (language) => {
    const messages = await loadMessages(language);
    const russian = new Intl.NumberFormat('ru').format(25_917);
    forgetKyrgyzAndKazakh();
    const { texts, wording } = wordsIn(language, { ...messages });
    expect(texts('count')('events', { count: 25_917 })).toContain(russian);
    expect(wording.number(25_917)).toBe(russian);
  });

  it('are written as a language has them elsewhere', async () => {
    for (const language of languages.filter((each) => each !== 'ky' && each !== 'kk')) {
      const { number } = wordsIn(language, await loadMessages(language)).wording;
      expect(number(1234567.5)).toBe(new Intl.NumberFormat(language).format(1234567.5));
    }
  });

  it('leave the formats of the platform as they are', async () => {
    const { NumberFormat } = Intl;
    wordsIn('ky', { ...(await loadMessages('ky')) }).texts('count')('events', { count: 2 });
    expect(Intl.NumberFormat).toBe(NumberFormat);
  });
});

describe('a text that fails', () => {
  it('stops what is written when the site is built', async () => {
    const messages = { ...(await loadMessages('en')), app: {} } as never;
    expect(() => wordsIn('en', messages).texts('app')('name')).toThrow(/MISSING_MESSAGE/);
  });

  it('is reported to callers that wait for it', async () => {
    const messages = { ...(await loadMessages('en')), app: {} } as never;
    const onError = vi.fn();
    expect(wordsIn('en', messages, onError).texts('app')('name')).toBe('app.name');
    expect(onError).toHaveBeenCalledOnce();
  });
});

describe('the messages of a page', () => {
  it('are there once they have been added', async () => {
    const words = wordsIn('ru', { ...(await loadMessages('ru')) });
    expect(words.has('about')).toBe(false);
    expect(() => words.texts('about')).toThrow('the messages of "about" have not been added');
    words.add('about', await loadPageMessages('about', 'ru'));
    expect(words.texts('about')('year')).toBe('Год');
  });
});

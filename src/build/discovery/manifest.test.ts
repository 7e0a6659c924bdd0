import { describe, expect, it } from 'vitest';
import { contextOfSoundRecords, siteUrl } from '../../../test/sound-site';
import { languages } from '../../core/domain/language';
import { pagePath } from '../../core/view/page-path';
import { home, manifestPath } from './addresses';
import { appIcons } from './app-icons';
import { manifest } from './manifest';

const context = contextOfSoundRecords();

function read(language: (typeof languages)[number]) {
  const said = JSON.parse(manifest(language, context));
  const pathOf = (address: string) =>
    new URL(address, `${siteUrl}${manifestPath(language)}`).href.slice(siteUrl.length);
  return { said, pathOf };
}

describe('the manifest', () => {
  it('opens the home page of its language, and is for the whole site', () => {
    for (const language of languages) {
      const { said, pathOf } = read(language);
      expect(pathOf(said.start_url)).toBe(pagePath(home, language));
      expect(pathOf(said.scope)).toBe('');
      expect(said.lang).toBe(language);
    }
    expect(new Set(languages.map((language) => read(language).said.name)).size).toBe(5);
  });

  it('names icons that are there, in the sizes that they have', () => {
    const { said, pathOf } = read('ru');
    const sizes = said.icons.map(({ src }: { src: string }) => {
      const png = Buffer.from(appIcons().get(pathOf(src)) ?? []);
      return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
    });
    expect(sizes).toEqual(said.icons.map((icon: { sizes: string }) => icon.sizes));
    expect(sizes).toEqual(['192x192', '512x512', '512x512']);
  });
});

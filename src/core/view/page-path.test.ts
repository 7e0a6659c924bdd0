import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../domain/language';
import { type AtlasPage, addressFrom, pagePath, parsePagePath, rootOf } from './page-path';

const identifier = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
const page: fc.Arbitrary<AtlasPage> = fc.oneof(
  fc.constantFrom<AtlasPage>({ kind: 'home' }, { kind: 'anniversaries' }),
  identifier.map((id): AtlasPage => ({ kind: 'place', id })),
  fc
    .uniqueArray(identifier, { minLength: 2, maxLength: 2 })
    .map((ends): AtlasPage => ({ kind: 'pair', id: ends.toSorted().join('--') })),
  identifier.map((id): AtlasPage => ({ kind: 'story', id })),
);

describe('a page path', () => {
  it.each([
    [{ kind: 'home' }, 'en', '', './'],
    [{ kind: 'home' }, 'ru', 'ru/', '../'],
    [{ kind: 'anniversaries' }, 'en', 'anniversaries/', '../'],
    [{ kind: 'anniversaries' }, 'ky', 'ky/anniversaries/', '../../'],
    [{ kind: 'place', id: 'bishkek' }, 'en', 'place/bishkek/', '../../'],
    [{ kind: 'place', id: 'bishkek' }, 'zh', 'zh/place/bishkek/', '../../../'],
    [{ kind: 'pair', id: 'bishkek--moscow' }, 'en', 'pair/bishkek--moscow/', '../../'],
    [{ kind: 'story', id: 'moscow-beijing' }, 'ru', 'ru/story/moscow-beijing/', '../../../'],
  ] as const)('of %o in %s is "%s", and leads back with "%s"', (shown, language, path, root) => {
    expect(pagePath(shown, language)).toBe(path);
    expect(rootOf(path)).toBe(root);
  });

  it('is reached from any other by the shortest relative address', () => {
    const site = 'https://atlas.example/deep/';
    const path = fc
      .tuple(page, fc.constantFrom(...languages))
      .map(([shown, language]) => pagePath(shown, language));
    const files = fc.constantFrom('', '#data', 'site.webmanifest', 'place/');
    fc.assert(
      fc.property(path, path, files, (from, to, file) => {
        const address = addressFrom(from, `${to}${file}`);
        expect(new URL(address, site + from).href).toBe(`${site}${to}${file}`);
        expect(address.length).toBeLessThanOrEqual(`${rootOf(from)}${to}${file}`.length);
      }),
    );
    expect(addressFrom('ru/pair/bishkek--moscow/', 'ru/place/moscow/')).toBe('../../place/moscow/');
    expect(addressFrom('ru/pair/bishkek--moscow/', 'ru/pair/bishkek--moscow/')).toBe('./');
  });

  it('is read as what it was written for', () => {
    fc.assert(
      fc.property(page, fc.constantFrom(...languages), (shown, language) => {
        expect(parsePagePath(pagePath(shown, language))).toEqual({
          page: shown,
          language: language === 'en' ? null : language,
        });
      }),
    );
  });

  it('may lack its slash or name its file', () => {
    const bishkek = { page: { kind: 'place', id: 'bishkek' }, language: null };
    expect(parsePagePath('place/bishkek')).toEqual(bishkek);
    expect(parsePagePath('place/bishkek/index.html')).toEqual(bishkek);
    expect(parsePagePath('index.html')).toEqual({ page: { kind: 'home' }, language: null });
    expect(parsePagePath('ru')).toEqual({ page: { kind: 'home' }, language: 'ru' });
  });

  it.each([
    'place/',
    'anniversaries/bishkek/',
    'place/Bishkek/',
    'place/a/b/',
    'pair/moscow--bishkek/',
    'pair/bishkek/',
    'en/place/bishkek/',
    'fr/',
    'data/atlas.json',
    'embed.html',
    '/',
    '//',
    'ru//place/bishkek/',
  ])('is not "%s"', (path) => {
    expect(parsePagePath(path)).toBeNull();
  });

  it('leads back to the root from every page', () => {
    fc.assert(
      fc.property(page, fc.constantFrom(...languages), (shown, language) => {
        const path = pagePath(shown, language);
        const root = 'https://example.org/atlas/';
        expect(new URL(rootOf(path), root + path).href).toBe(root);
      }),
    );
  });
});

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { contextOfSoundRecords, siteUrl } from '../../../test/sound-site';
import { faultsOfHtml } from '../../../test/validate-html';
import { type Language, languages } from '../../core/domain/language';
import { type AtlasPage, pagePath } from '../../core/view/page-path';
import { home } from './addresses';
import { headOf } from './head';
import { pagesOf } from './page-kinds/page-kinds';

const context = contextOfSoundRecords();
const withoutAddress = contextOfSoundRecords(null);
const place = { kind: 'place', id: 'bishkek' } as const;
const pair = { kind: 'pair', id: 'bishkek--moscow' } as const;
const everyPage = pagesOf(context.atlas).flatMap((page) =>
  languages.map((language) => ({ page, language })),
);

function read(page: AtlasPage, language: Language, of = context): Document {
  const html = `<!doctype html><html><head>${headOf(page, language, of)}</head></html>`;
  return new JSDOM(html).window.document;
}

/** Content of the meta tag of a name or property; `null` where there is none. */
function meta(head: Document, name: string): string | null {
  const tag = head.querySelector(`meta[name="${name}"], meta[property="${name}"]`);
  return tag?.getAttribute('content') ?? null;
}

function link(head: Document, selector: string): string | null {
  return head.querySelector(`link${selector}`)?.getAttribute('href') ?? null;
}

function alternatesOf(head: Document): Map<string, string> {
  return new Map(
    [...head.querySelectorAll('link[hreflang]')].map((tag) => [
      tag.getAttribute('hreflang') ?? '',
      tag.getAttribute('href') ?? '',
    ]),
  );
}

describe('the head of a page', () => {
  it('says who, since when and by how many articles', () => {
    const ended = read({ kind: 'pair', id: 'moscow--suva' }, 'en');
    expect(ended.title).toBe('Moscow – Suva: agreement, ended in 2010 · Sister City Atlas');
    expect(meta(ended, 'description')).toBe(
      'Moscow and Suva: ended in 2010, agreement since 27 June 1997. 2 events, documented by 1 article. Topics: Culture.',
    );
    expect(read(pair, 'en').title).toBe('Bishkek – Moscow: sister cities · Sister City Atlas');
    expect(meta(read(place, 'en'), 'description')).toBe(
      'Partners of Bishkek since 2017: Moscow. Documented by 2 articles.',
    );
  });

  it('says it in the language of the page', () => {
    expect(read({ kind: 'pair', id: 'moscow--suva' }, 'ru').title).toBe(
      'Москва – Сува: соглашение, прекращено в 2010 г.',
    );
    for (const language of languages) {
      expect(meta(read(home, language), 'og:site_name')).toBe(
        context.words(language).texts('app')('name'),
      );
    }
  });

  it('has a title that search engines show whole: without the site, or the bare names', () => {
    const suva = context.atlas.places.get('suva');
    if (suva === undefined) throw new Error('there is no Suva');
    const titled = (name: string) => {
      const places = new Map(context.atlas.places).set('suva', { ...suva, names: { en: name } });
      const atlas = { ...context.atlas, places };
      return read({ kind: 'place', id: 'suva' }, 'en', { ...context, atlas }).title;
    };
    expect(titled('Suva')).toBe('Suva: 2 partners · Sister City Atlas');
    const long = 'The Assembly of the Capitals of the Pacific';
    expect(titled(long)).toBe(`${long}: 2 partners`);
    const longer = 'The International Assembly of the Capitals of all of the Pacific';
    expect(titled(longer)).toBe(longer);
  });

  it('names the manifest of its language on the host that has sent it', () => {
    expect(link(read(place, 'ru'), '[rel="manifest"]')).toBe('../../site.webmanifest');
    expect(link(read(home, 'en'), '[rel="manifest"]')).toBe('./site.webmanifest');
  });

  it('has one title and one description, neither of them empty', () => {
    for (const { page, language } of everyPage) {
      const head = read(page, language);
      expect(head.querySelectorAll('title')).toHaveLength(1);
      expect(head.querySelectorAll('meta[name="description"]')).toHaveLength(1);
      expect(meta(head, 'description')).not.toBe('');
      expect(meta(head, 'og:description')).toBe(meta(head, 'description'));
      expect(meta(head, 'og:title')).not.toBe('');
    }
  });

  it('names the same translations on each of them', () => {
    for (const page of pagesOf(context.atlas)) {
      const sets = languages.map((language) => alternatesOf(read(page, language)));
      for (const [index, language] of languages.entries()) {
        expect(sets[index]).toEqual(sets[0]);
        expect(sets[index]?.get(language)).toBe(`${siteUrl}${pagePath(page, language)}`);
        expect(link(read(page, language), '[rel="canonical"]')).toBe(sets[index]?.get(language));
      }
      expect(sets[0]?.get('x-default')).toBe(sets[0]?.get('en'));
      expect(sets[0]?.size).toBe(languages.length + 1);
    }
  });

  it('leads to the picture, the feed and the oEmbed answer of the page', () => {
    const head = read(pair, 'ru');
    expect(meta(head, 'og:image')).toBe(`${siteUrl}pictures/pair/bishkek--moscow.png`);
    expect([meta(head, 'og:image:width'), meta(head, 'og:image:height')]).toEqual(['1200', '630']);
    expect(meta(head, 'og:url')).toBe(`${siteUrl}ru/pair/bishkek--moscow/`);
    expect(meta(head, 'twitter:card')).toBe('summary_large_image');
    expect(link(head, '[type="application/json+oembed"]')).toBe(
      `${siteUrl}oembed/ru/pair/bishkek--moscow.json`,
    );
    expect(link(head, '[type="application/atom+xml"]')).toBe(`${siteUrl}ru/events.atom`);
  });

  it('has relative addresses, and nothing that wants an absolute one, without an address', () => {
    const head = read(pair, 'ru', withoutAddress);
    expect(alternatesOf(head).get('en')).toBe('../../../pair/bishkek--moscow/');
    expect(alternatesOf(read(home, 'en', withoutAddress)).get('ru')).toBe('./ru/');
    expect(link(head, '[type="application/atom+xml"]')).toBe('../../events.atom');
    for (const name of ['og:url', 'og:image', 'og:image:alt']) {
      expect(meta(head, name), name).toBeNull();
    }
    expect(link(head, '[rel="canonical"]')).toBeNull();
    expect(link(head, '[type="application/json+oembed"]')).toBeNull();
    expect(headOf(pair, 'ru', withoutAddress)).not.toContain('https://example.org/atlas');
  });

  it('keeps marks of HTML in names as text', () => {
    const bishkek = context.atlas.places.get('bishkek');
    if (bishkek === undefined) throw new Error('there is no Bishkek');
    const hostile = `</title><script>"&'`;
    const places = new Map(context.atlas.places).set('bishkek', {
      ...bishkek,
      names: { en: hostile },
      aliases: [`</script><!--<script>`],
    });
    const head = read(place, 'en', { ...context, atlas: { ...context.atlas, places } });
    expect(head.title).toContain(hostile);
    expect(meta(head, 'og:title')).toContain(hostile);
    expect(head.querySelectorAll('script')).toHaveLength(1);
    expect(head.body.textContent).toBe('');
  });

  it('is valid HTML, with and without an address', async () => {
    for (const page of [home, place, pair]) {
      for (const of of [context, withoutAddress]) {
        const head = `<meta charset="utf-8">${headOf(page, 'ru', of)}`;
        const html = `<!doctype html><html lang="ru"><head>${head}</head><body></body></html>`;
        expect(await faultsOfHtml(html)).toEqual([]);
      }
    }
    expect(await faultsOfHtml('<!doctype html><p><div></p>')).not.toEqual([]);
  });

  it('is not made for what the atlas does not have', () => {
    expect(() => headOf({ kind: 'place', id: 'nowhere' }, 'en', context)).toThrow(
      'the atlas has no place nowhere',
    );
    expect(() => headOf({ kind: 'pair', id: 'a--b' }, 'en', context)).toThrow(
      'the atlas has no pair a--b',
    );
  });
});

import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { contextOfSoundRecords, siteUrl } from '../../../test/sound-site';
import { languages } from '../../core/domain/language';
import { parseAddress } from '../../core/view/address';
import { home } from './addresses';
import { oembedAnswer } from './oembed';
import { pagesOf } from './page-kinds/page-kinds';

const context = contextOfSoundRecords();
const answers = pagesOf(context.atlas).flatMap((page) =>
  languages.map((language) => oembedAnswer(page, language, context, siteUrl)),
);

function bodyOf(html: string): HTMLElement {
  return new JSDOM(html).window.document.body;
}

describe('an oEmbed answer', () => {
  it('has what the specification requires of the type rich', () => {
    for (const answer of answers) {
      expect(answer).toMatchObject({
        version: '1.0',
        type: 'rich',
        width: expect.any(Number),
        height: expect.any(Number),
        thumbnail_width: 1200,
        thumbnail_height: 630,
      });
      for (const address of [answer.provider_url, answer.thumbnail_url]) {
        expect(address.startsWith(siteUrl)).toBe(true);
      }
      expect(answer.title).not.toBe('');
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    }
  });

  it('has the shape that WordPress lets through: a bare quotation, then an empty frame', () => {
    for (const { html } of answers) {
      expect(html).toMatch(
        /^<blockquote><a href="[^"]*">[^<]*<\/a><\/blockquote><iframe[^>]*><\/iframe>$/,
      );
      const frame = bodyOf(html).querySelector('iframe');
      const permitted = ['src', 'width', 'height', 'frameborder', 'title'];
      expect(frame?.getAttributeNames().toSorted()).toEqual(permitted.toSorted());
    }
  });

  it('shows the page in its language, and links to it', () => {
    const pair = { kind: 'pair', id: 'bishkek--moscow' } as const;
    const { html, title } = oembedAnswer(pair, 'ru', context, siteUrl);
    const body = bodyOf(html);
    const source = body.querySelector('iframe')?.getAttribute('src') ?? '';
    expect(source.startsWith(`${siteUrl}embed.html?`)).toBe(true);
    const { view, notices } = parseAddress(new URL(source).search);
    expect(notices).toEqual([]);
    expect(view.selection).toEqual({ type: 'pair', id: 'bishkek--moscow' });
    expect(view.language).toBe('ru');
    expect(body.querySelector('a')?.getAttribute('href')).toBe(
      `${siteUrl}ru/pair/bishkek--moscow/`,
    );
    expect(title).toBe('Карта: Бишкек – Москва: города-побратимы');
  });

  it('shows the whole map for the home page', () => {
    const { html } = oembedAnswer(home, 'en', context, siteUrl);
    expect(bodyOf(html).querySelector('iframe')?.getAttribute('src')).toBe(
      `${siteUrl}embed.html?lang=en`,
    );
  });
});

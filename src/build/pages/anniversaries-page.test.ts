import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { contextOfMadeUpRecords } from '../../../test/sound-site';
import { dayOf } from '../../core/domain/day';
import { languages } from '../../core/domain/language';
import { composePage } from './site-pages';

const context = contextOfMadeUpRecords(120);
const today = dayOf(2026, 11, 22);

describe.each(languages)('the page of anniversaries in %s', (language) => {
  const { content, path } = composePage({ kind: 'anniversaries' }, language, context, today);
  const { document } = new JSDOM(content).window;
  const lines = [...document.querySelectorAll('ol > li')];

  it('leads from every line to the page of its pair and to an article', () => {
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      const [pair, ...articles] = [...line.querySelectorAll('a')].map((link) => link.href);
      expect(pair).toMatch(/pair\/[\w-]+\/$/);
      expect(articles.length).toBeGreaterThan(0);
      for (const address of articles) expect(address).toMatch(/^https:/);
    }
  });

  it('has the way home and to the other languages', () => {
    const root = 'https://atlas.example/';
    const links = [...document.querySelectorAll('a')].map(
      (link) => new URL(link.getAttribute('href') ?? '', root + path).href,
    );
    expect(links).toContain(`${root}${language === 'en' ? '' : `${language}/`}`);
    for (const other of languages) {
      if (other === language) continue;
      expect(links).toContain(`${root}${other === 'en' ? '' : `${other}/`}anniversaries/`);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierPattern } from '../domain/identifier';
import { proposeArticleId, proposePlaceId, slug } from './record-ids';

const none = new Set<string>();

describe('the id of an article', () => {
  it.each([
    ['24.kg', 'https://24.kg/english/56843_Albek_Ibraimov/', '24kg-56843'],
    ['AllBusiness.ru', 'http://china.allbusiness.ru/Show.asp?ID=572318', 'allbusiness-572318'],
    ['РИА Новости', 'https://ria.ru/20070323/62472521.html', 'ria-62472521'],
    ['Kazinform', 'https://www.inform.kz/en/china_a4068335', 'kazinform-4068335'],
    ['Кабар', 'https://kabar.kg/news/osh-zhana', 'kabar-osh-shymkent'],
    ['The Gazette', 'https://gazette.example/2024/05/13/mayors', 'gazette-osh-shymkent'],
    ['新华网', 'http://www.xinhuanet.com/c_1128765.htm', 'xinhuanet-1128765'],
  ])('says who published it and which it is: %s, %s', (publisher, url, id) => {
    expect(proposeArticleId({ publisher, url }, 'osh--shymkent', none)).toBe(id);
  });

  it('is never one that is taken', () => {
    const article = { publisher: '24.kg', url: 'https://24.kg/english/56843_x/' };
    const taken = new Set(['24kg-56843', '24kg-56843-2']);
    expect(proposeArticleId(article, 'a--b', taken)).toBe('24kg-56843-3');
  });

  it('is an id whatever the publisher is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (publisher, path) => {
        const url = `https://news.example/${encodeURIComponent(path)}`;
        const id = proposeArticleId({ publisher, url }, 'a--b', none);
        expect(id).toMatch(identifierPattern);
      }),
    );
  });
});

describe('the id of a place', () => {
  const moscow = { name: 'Moscow', country: 'US', region: 'Idaho' };

  it('is its name, without accents and apostrophes', () => {
    expect(slug('Xi’an')).toBe('xian');
    expect(slug('Göreme')).toBe('goreme');
    expect(proposePlaceId(moscow, none)).toBe('moscow');
  });

  it('names country and region where the name is taken', () => {
    expect(proposePlaceId(moscow, new Set(['moscow']))).toBe('moscow-us');
    expect(proposePlaceId(moscow, new Set(['moscow', 'moscow-us']))).toBe('moscow-us-idaho');
    const all = new Set(['moscow', 'moscow-us', 'moscow-us-idaho']);
    expect(proposePlaceId(moscow, all)).toBe('moscow-2');
  });
});

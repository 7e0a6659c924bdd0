import { describe, expect, it } from 'vitest';
import { parsePagePath } from './page-path';
import { searchOfPage } from './page-search';

function searchAt(path: string, search = ''): string {
  const address = parsePagePath(path);
  if (address === null) throw new Error(`${path} is no page`);
  return searchOfPage(address, search);
}

describe('the query part of a page', () => {
  it('says what the page is about, and its language', () => {
    expect(searchAt('place/bishkek/')).toBe('?place=bishkek');
    expect(searchAt('ru/pair/bishkek--moscow/')).toBe('?pair=bishkek--moscow&lang=ru');
    expect(searchAt('ru/story/moscow-beijing/')).toBe('?story=moscow-beijing&lang=ru');
    expect(searchAt('ru/')).toBe('?lang=ru');
    expect(searchAt('ru/anniversaries/')).toBe('?tab=calendar&lang=ru');
  });

  it('is the given one on the home page, to the letter', () => {
    expect(searchAt('', '?years=2015..2020&utm_source=a%20b')).toBe(
      '?years=2015..2020&utm_source=a%20b',
    );
    expect(searchAt('')).toBe('');
  });

  it('leaves the last word to what is asked for besides', () => {
    expect(searchAt('place/bishkek/', '?years=2015..2020')).toBe('?place=bishkek&years=2015..2020');
    expect(searchAt('place/bishkek/', '?pair=almaty--un')).toBe('?pair=almaty--un');
    expect(searchAt('pair/almaty--un/', '?place=osh')).toBe('?place=osh');
    expect(searchAt('story/capitals/', '?story=capitals.2')).toBe('?story=capitals.2');
    expect(searchAt('ru/', '?lang=kk')).toBe('?lang=kk');
    expect(searchAt('anniversaries/', '?tab=list')).toBe('?tab=list');
    expect(searchAt('anniversaries/', '?place=osh')).toBe('?tab=calendar&place=osh');
  });
});

import { describe, expect, it } from 'vitest';
import { readSiteUrl, SiteUrlError } from './site-url';

describe('the address of the site', () => {
  it('is none where the setting is missing or empty', () => {
    expect(readSiteUrl(undefined)).toBeNull();
    expect(readSiteUrl(' ')).toBeNull();
  });

  it.each([
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/atlas', 'https://example.org/atlas/'],
    ['https://example.org/atlas/', 'https://example.org/atlas/'],
    ['https://example.org/atlas//', 'https://example.org/atlas/'],
    [' HTTP://Example.org:8080/a b ', 'http://example.org:8080/a%20b/'],
    ['https://пример.рф/карта', 'https://xn--e1afmkfd.xn--p1ai/%D0%BA%D0%B0%D1%80%D1%82%D0%B0/'],
  ])('ends in one slash: %s', (setting, address) => {
    expect(readSiteUrl(setting)).toBe(address);
  });

  it.each([
    ['example.org/atlas', 'is not an absolute address: write it with its scheme'],
    ['/atlas/', 'is not an absolute address'],
    ['ftp://example.org/', 'is not an http or https address'],
    ['https://editor:secret@example.org/', 'holds a user name or a password: leave them out'],
    ['https://example.org/?lang=ru', 'has a query or a fragment: end it with the path'],
    ['https://example.org/?', 'has a query or a fragment'],
    ['https://example.org/#map', 'has a query or a fragment'],
    ['https://example.org/index.html', 'is that of a page: name the folder'],
  ])('is refused with its fix: %s', (setting, message) => {
    expect(() => readSiteUrl(setting)).toThrow(SiteUrlError);
    expect(() => readSiteUrl(setting)).toThrow(message);
  });
});

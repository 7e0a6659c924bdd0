import { describe, expect, it } from 'vitest';
import { contentTypeOf, extensionOf, headersOf, immutable, revalidated } from './headers';

describe('the headers of a file', () => {
  it('let pages of every origin read it', () => {
    for (const path of [
      '',
      'embed.js',
      'assets/worker.js',
      'data/atlas.json',
      'basemap/0/0/0.pbf',
    ]) {
      expect(headersOf(path)['Access-Control-Allow-Origin'], path).toBe('*');
    }
  });

  it('keep for good what has a hash or a day in its name, and ask again for everything else', () => {
    for (const path of ['assets/index-D5G6W594.js', 'data/pinned/2026-11-22/atlas.json']) {
      expect(headersOf(path)['Cache-Control'], path).toBe(immutable);
    }
    for (const path of ['', 'place/bishkek/', 'embed.html', 'embed.js', 'data/atlas.json']) {
      expect(headersOf(path)['Cache-Control'], path).toBe(revalidated);
    }
  });

  it('name the type and, of texts, the character set', () => {
    expect(contentTypeOf('')).toBe('text/html; charset=utf-8');
    expect(contentTypeOf('ru/place/bishkek/')).toBe('text/html; charset=utf-8');
    expect(contentTypeOf('assets/worker.mjs')).toBe('text/javascript; charset=utf-8');
    expect(contentTypeOf('data/pairs.geojson')).toBe('application/geo+json; charset=utf-8');
    expect(contentTypeOf('events.atom')).toBe('application/atom+xml; charset=utf-8');
    expect(contentTypeOf('basemap/0/0/0.pbf')).toBe('application/x-protobuf');
    expect(contentTypeOf('icon.svg')).toBe('image/svg+xml');
  });

  it('leave the type of what the site does not have to the host', () => {
    expect(extensionOf('LICENSE')).toBe('');
    expect(headersOf('film.mp4')).not.toHaveProperty('Content-Type');
  });
});

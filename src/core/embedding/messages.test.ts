import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  embedMessage,
  heightMessages,
  hostCommand,
  parseEmbedMessage,
  parseHeight,
  parseHostMessage,
  secretOfHash,
} from './messages';

describe('what a host says to the embed', () => {
  it('selects in the words of the address', () => {
    expect(parseHostMessage(hostCommand('select', { pair: 'bishkek--moscow' }, 'map'))).toEqual({
      type: 'select',
      id: 'map',
      data: { pair: 'bishkek--moscow' },
    });
  });

  it('selects nothing with an empty selection', () => {
    expect(parseHostMessage(hostCommand('select', {}))).toEqual({
      type: 'select',
      id: null,
      data: {},
    });
  });

  it('changes parameters, and puts one back to its default with null', () => {
    expect(
      parseHostMessage(hostCommand('set-view', { 'layer-scope': 'selected', topic: null })),
    ).toMatchObject({ type: 'set-view', data: { 'layer-scope': 'selected', topic: null } });
  });

  it('names parameters of more than one word', () => {
    const message = hostCommand('set-view', { 'layer-scope': 'selected' });
    expect(parseHostMessage(message)).toMatchObject({ data: { 'layer-scope': 'selected' } });
  });

  it('asks for the height in the way of AMP', () => {
    expect(parseHostMessage({ sentinel: 'amp', type: 'frames-init' })).toEqual({
      type: 'frames-init',
    });
  });

  it('asks for the height in the way of WordPress', () => {
    expect(parseHostMessage({ message: 'ready', secret: 'aB3dE6gH9k' })).toEqual({
      type: 'wordpress-ready',
      secret: 'aB3dE6gH9k',
    });
  });

  const select = { source: 'sister-city-map-host', type: 'select', data: { place: 'bishkek' } };
  const setView = { source: 'sister-city-map-host', type: 'set-view', data: { years: '2015' } };

  it.each([
    ['text', JSON.stringify(select)],
    ['a list', [select]],
    ['nothing', null],
    ['another source', { ...select, source: 'sister-city-map' }],
    ['another type', { ...select, type: 'destroy' }],
    ['no data', { ...select, data: undefined }],
    ['data that is text', { ...select, data: 'place=bishkek' }],
    ['a parameter that selects nothing', { ...select, data: { years: '2015' } }],
    ['a value that is no text', { ...select, data: { place: { toString: 'bishkek' } } }],
    ['a value too long', { ...select, data: { place: 'a'.repeat(501) } }],
    ['an id too long', { ...select, id: 'a'.repeat(201) }],
    ['an id that is no text', { ...select, id: 7 }],
    ['a name that is no parameter', { ...setView, data: { __proto__x: 'a' } }],
    [
      'too many parameters',
      {
        ...setView,
        data: Object.fromEntries(Array.from({ length: 33 }, (_, i) => ['a'.repeat(i + 1), 'b'])),
      },
    ],
    ['a secret that is none', { message: 'ready', secret: '"]' }],
  ])('is ignored: %s', (_, message) => {
    expect(parseHostMessage(message)).toBeNull();
  });
});

/** Anything that can be said, most of it close to a message: whole, bent, or missing a part. */
const near = fc.record(
  {
    source: fc.oneof(fc.constant('sister-city-map-host'), fc.anything()),
    sentinel: fc.oneof(fc.constant('amp'), fc.anything()),
    type: fc.oneof(
      fc.constantFrom('select', 'set-view', 'frames-init', '__proto__', 'constructor'),
      fc.anything(),
    ),
    message: fc.oneof(fc.constant('ready'), fc.anything()),
    id: fc.anything(),
    secret: fc.anything(),
    data: fc.oneof(
      fc.dictionary(
        fc.oneof(fc.constantFrom('place', 'pair', 'years', '__proto__', 'toString'), fc.string()),
        fc.anything(),
      ),
      fc.anything(),
    ),
  },
  { requiredKeys: [] },
);
const hostile = fc.oneof(near, fc.anything({ withBigInt: true, withDate: true, withMap: true }));

describe('hostile messages', () => {
  it('never throw, and give nothing but what is allowed', () => {
    fc.assert(
      fc.property(hostile, (message) => {
        expect(() => parseEmbedMessage(message)).not.toThrow();
        expect(() => parseHeight(message)).not.toThrow();
        const read = parseHostMessage(message);
        if (read === null || read.type === 'frames-init') return;
        if (read.type === 'wordpress-ready') {
          expect(read.secret).toMatch(/^[a-zA-Z0-9]{1,64}$/);
          return;
        }
        expect(read.id === null || read.id.length <= 200).toBe(true);
        for (const [name, value] of Object.entries(read.data)) {
          expect(name).toMatch(/^[a-z-]{1,32}$/);
          expect(value === null || value.length <= 500).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('with getters that throw are ignored', () => {
    const trap = new Proxy(
      {},
      {
        get() {
          throw new Error('read');
        },
      },
    );
    expect(parseHostMessage(trap)).toBeNull();
    expect(parseEmbedMessage(trap)).toBeNull();
    expect(parseHeight(trap)).toBeNull();
  });
});

describe('what the embed sends', () => {
  it('is read as it was made', () => {
    const message = embedMessage(
      'select',
      { selection: { place: 'bishkek' }, name: 'Bishkek' },
      '',
    );
    expect(parseEmbedMessage(message)).toEqual(message);
  });

  it('is not taken from another source', () => {
    expect(parseEmbedMessage({ source: 'other', id: '', type: 'ready', data: {} })).toBeNull();
  });

  it('gives its height in the three usual shapes', () => {
    expect(heightMessages(420, 'https://a.example/embed.html', 'aB3dE6gH9k')).toEqual([
      { sentinel: 'amp', type: 'embed-size', height: 420 },
      '{"src":"https://a.example/embed.html","context":"iframe.resize","height":420}',
      { message: 'height', value: 420, secret: 'aB3dE6gH9k' },
    ]);
  });

  it('leaves the message of WordPress out where no secret was given', () => {
    expect(heightMessages(420, 'https://a.example/', null)).toHaveLength(2);
  });

  it('is read as a height within reason', () => {
    expect(parseHeight(heightMessages(420, '', null)[0])).toBe(420);
    for (const height of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e9, '420']) {
      expect(parseHeight({ sentinel: 'amp', type: 'embed-size', height })).toBeNull();
    }
  });
});

describe('the secret of a frame of WordPress', () => {
  it.each([
    ['#?secret=aB3dE6gH9k', 'aB3dE6gH9k'],
    ['#?other=1&secret=aB3dE6gH9k', 'aB3dE6gH9k'],
    ['', null],
    ['#secret=aB3dE6gH9k', null],
    ['#?secret=', null],
    ['#?secret="><script>', null],
  ])('is read from %s', (hash, secret) => {
    expect(secretOfHash(hash)).toBe(secret);
  });
});

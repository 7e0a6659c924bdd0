/** Addresses as people mangle them: each opens a view, and is then written without fault. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress, writeAddress } from './address';
import { canonical, malformed, publishedAddresses, variants } from './addresses.fixture';
import { defaultView } from './view';

/** Values near and far from what a parameter takes. */
const anyValue = fc.oneof(
  fc.constantFrom(
    ...[...canonical, ...variants, ...publishedAddresses].map(([search]) =>
      search.replace(/^[^=]*=/, ''),
    ),
  ),
  fc.constantFrom(...malformed.map(([, value]) => value)),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  fc.string({ unit: fc.constantFrom('%', 'D', '0', '9', 'E', '~', '.', '/', '-', '+', '=', ' ') }),
);
const parameters = [
  ...['place', 'pair', 'chain', 'years', 'mode', 'topic', 'tie', 'source', 'country', 'undated'],
  ...['q', 'tab', 'lang', 'theme', 'projection', 'camera'],
];
const anyName = fc.oneof(fc.constantFrom(...parameters, '__proto__'), fc.string({ maxLength: 8 }));
/** Addresses as people mangle them: some escaped, some not, some no address at all. */
const anySearch = fc.oneof(
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  fc.array(fc.tuple(anyName, anyValue, fc.boolean()), { maxLength: 8 }).map((chosen) => {
    const parts = chosen.map(([name, value, escaped]) =>
      escaped ? `${name}=${encodeURIComponent(value.toWellFormed())}` : `${name}=${value}`,
    );
    return `?${parts.join('&')}`;
  }),
);

describe('whatever the address', () => {
  it('it opens a view, and each notice names a parameter in it', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const { view, notices } = parseAddress(search);
        expect(Object.keys(view).toSorted()).toEqual(Object.keys(defaultView).toSorted());
        for (const { parameter, fault } of notices) {
          expect(parameters).toContain(parameter);
          expect(fault).toBe('malformed');
        }
      }),
    );
  });

  it('the address written for its view opens without notice and stays as it is', () => {
    fc.assert(
      fc.property(anySearch, (search) => {
        const written = writeAddress(parseAddress(search).view);
        const again = parseAddress(written);
        expect(again.notices).toEqual([]);
        expect(writeAddress(again.view)).toBe(written);
      }),
    );
  });
});

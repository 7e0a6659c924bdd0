import { describe, expect, it } from 'vitest';
import { isCountry, presentCountry } from './country-codes';

describe('a country code', () => {
  it('is one of ISO 3166-1, or XK', () => {
    expect(['KG', 'RU', 'GB', 'XK'].every(isCountry)).toBe(true);
    expect(['UK', 'SU', 'kg', 'KGZ', '', 'constructor'].some(isCountry)).toBe(false);
  });

  it('of yesterday leads to the one of today', () => {
    expect(presentCountry('UK')).toBe('GB');
    expect(presentCountry('SU')).toBe('RU');
    expect(presentCountry('kg')).toBe('KG');
    expect(presentCountry('QX')).toBeUndefined();
    expect(presentCountry('')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { heightOfDetent } from './sheet';

describe('the sheet of a small screen', () => {
  it('shows its head at the least', () => {
    expect(heightOfDetent('peek', 700)).toBe(144);
  });

  it.each([200, 256, 320, 844])(
    'leaves more than half of a screen %i pixels high to the map',
    (height) => {
      expect(heightOfDetent('half', height)).toBeLessThan(height / 2);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { wantedHeight } from './wanted-height';

describe('the height that an embed would like', () => {
  it('follows its width, within reason', () => {
    expect(wantedHeight(600, 0, false)).toBe(360);
    expect(wantedHeight(280, 0, false)).toBe(220);
    expect(wantedHeight(2000, 0, false)).toBe(520);
  });

  it('has room for what stands below the map', () => {
    expect(wantedHeight(600, 48, false)).toBe(408);
  });

  it('has room for the card where that stands below', () => {
    expect(wantedHeight(360, 48, true)).toBe(wantedHeight(360, 48, false) + 240);
    expect(wantedHeight(720, 48, true)).toBe(wantedHeight(720, 48, false));
  });
});

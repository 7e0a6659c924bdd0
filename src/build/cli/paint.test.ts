import { describe, expect, it } from 'vitest';
import { paint, wantsColour } from './paint';

describe('colours', () => {
  it('are given to a terminal', () => {
    expect(wantsColour({ isTTY: true }, {})).toBe(true);
  });

  it('are not given to a file, to those who want none, or to a dumb terminal', () => {
    expect(wantsColour({}, {})).toBe(false);
    expect(wantsColour({ isTTY: false }, {})).toBe(false);
    expect(wantsColour({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
    expect(wantsColour({ isTTY: true }, { NO_COLOR: '' })).toBe(true);
    expect(wantsColour({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
  });

  it('end where the part ends', () => {
    expect(paint('error', 'error')).toBe('\u001b[31merror\u001b[0m');
  });
});

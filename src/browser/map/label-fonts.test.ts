import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeMap } from '../arcs/fake-map.fixture';
import { LabelFonts, lettersOf } from './label-fonts';

const others = {
  hasOtherLetters: () => false,
  otherLetters: () => new Promise<void>((resolve) => setTimeout(resolve, 5000)),
};

let arrive: (fonts: FontFace[]) => void = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  const arrival = new Promise<FontFace[]>((resolve) => {
    arrive = resolve;
  });
  vi.stubGlobal('document', { fonts: { load: () => arrival } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function setUp() {
  const { map, drawnLetters } = createFakeMap();
  map.setFontFaces = vi.fn();
  return { map, drawnLetters, fonts: new LabelFonts(map, others), show: vi.fn() };
}

describe('names', () => {
  it('wait for their fonts', async () => {
    const { map, fonts, show } = setUp();
    const loaded = fonts.load('Ош', 'ky', show);
    await vi.advanceTimersByTimeAsync(100);
    expect(show).not.toHaveBeenCalled();
    arrive([]);
    await loaded;
    expect(show).toHaveBeenCalledOnce();
    expect(map.setFontFaces).not.toHaveBeenCalled();
  });

  it('show without their fonts after a timeout, and are redrawn when these arrive', async () => {
    const { map, fonts, show } = setUp();
    const loaded = fonts.load('Ош', 'ky', show);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(show).toHaveBeenCalledOnce();
    expect(map.setFontFaces).not.toHaveBeenCalled();
    arrive([]);
    await loaded;
    expect(show).toHaveBeenCalledOnce();
    expect(map.setFontFaces).toHaveBeenCalledOnce();
  });

  it('show letters of other languages in a fallback font, and again when the page has theirs', async () => {
    const { map, fonts, show } = setUp();
    arrive([]);
    const loaded = fonts.load('Łódź', 'en', show);
    await vi.advanceTimersByTimeAsync(100);
    expect(show).toHaveBeenCalledOnce();
    expect(map.setFontFaces).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(10_000);
    await loaded;
    expect(map.setFontFaces).toHaveBeenCalledOnce();
  });

  it('do not show any more when others were asked for, or none', async () => {
    const { map, fonts, show } = setUp();
    const later = vi.fn();
    const all = [fonts.load('a', 'en', show), fonts.load('b', 'en', later)];
    arrive([]);
    await Promise.all(all);
    expect(show).not.toHaveBeenCalled();
    expect(later).toHaveBeenCalledOnce();

    const cancelled = fonts.load('c', 'en', show);
    fonts.cancel();
    Object.assign(map, { style: undefined });
    await cancelled;
    expect(show).not.toHaveBeenCalled();
  });

  it('show after the letters that they need first were drawn', async () => {
    const { fonts, show, drawnLetters } = setUp();
    arrive([]);
    const first = new Map([[['Medium'], 'abcdefgh']]);
    show.mockImplementation(() => expect(drawnLetters()).toBe('abcdefgh'));
    await fonts.load('abcdefghijk', 'en', show, first);
    expect(show).toHaveBeenCalledOnce();
  });

  it('show although their letters cannot be drawn', async () => {
    const { map, fonts, show } = setUp();
    map.style.glyphManager.getGlyphs = () => Promise.reject(new Error('no canvas'));
    arrive([]);
    await fonts.load('Osh', 'en', show, new Map([[['Medium'], 'Osh']]));
    expect(show).toHaveBeenCalledOnce();
  });

  it('need each of their letters once', () => {
    expect(lettersOf(['Osh', 'Hoso'])).toBe('HOhos');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atlasFormat } from './atlas-files';
import { decodePins, newestPin } from './pin';
import { isPinDay, pinFolder } from './pin-day';
import { UnreadableFileError } from './unreadable-file';

const pin = (day: string, format = atlasFormat) => ({ day, format, version: '1.0.0' });

describe('the day of a pin', () => {
  it.each(['2026-11-22', '2024-02-29'])('is %s', (day) => {
    expect(isPinDay(day)).toBe(true);
  });

  it.each([
    '',
    '2026',
    '2026-11',
    '2026-11-31',
    '2023-02-29',
    '2026-11-22~',
    '2026-11-22/',
    '../2026-11-22',
    '2026-11-22\n',
    '２０２６-11-22',
    'latest',
  ])('is not %j', (text) => {
    expect(isPinDay(text)).toBe(false);
  });

  it('leads nowhere but into the folder of pins', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webPath(), fc.stringMatching(/^[\d./%-]+$/)), (text) => {
        if (!isPinDay(text)) return;
        const { href } = new URL(pinFolder(text), 'https://atlas.example/data/');
        expect(href).toBe(`https://atlas.example/data/pinned/${text}/`);
      }),
    );
  });
});

describe('the list of pins', () => {
  it('is read in its order', () => {
    const pins = [pin('2026-11-22'), pin('2026-01-01')];
    expect(decodePins({ pins })).toEqual(pins);
  });

  it.each([null, {}, { pins: [{ day: '../x', format: 1, version: '1' }] }, { pins: [{}] }])(
    'is not %j',
    (json) => {
      expect(() => decodePins(json)).toThrow(UnreadableFileError);
    },
  );

  it('offers the newest that can be read', () => {
    const pins = [pin('2027-01-01', atlasFormat + 1), pin('2026-11-22'), pin('2026-01-01')];
    expect(newestPin(pins)?.day).toBe('2026-11-22');
    for (const format of [1, 2]) {
      expect(newestPin([pin('2026-01-01', format)])?.day).toBe('2026-01-01');
    }
    expect(newestPin([])).toBeUndefined();
  });
});

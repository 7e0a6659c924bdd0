import { describe, expect, it } from 'vitest';
import { readLicence } from './licence-name';

describe('a licence', () => {
  it.each([
    ['CC-BY-SA-4.0', 'CC-BY-SA-4.0'],
    ['cc-by-sa-4.0', 'CC-BY-SA-4.0'],
    ['CC BY-SA 4.0', 'CC-BY-SA-4.0'],
    ['CC BY 4', 'CC-BY-4.0'],
    ['Creative Commons Attribution-ShareAlike 4.0 International', 'CC-BY-SA-4.0'],
    ['Creative Commons Attribution 3.0 Unported', 'CC-BY-3.0'],
    ['https://creativecommons.org/licenses/by-nc/4.0/', 'CC-BY-NC-4.0'],
    ['https://creativecommons.org/publicdomain/zero/1.0/', 'CC0-1.0'],
    ['CC0', 'CC0-1.0'],
    ['ODbL', 'ODbL-1.0'],
    ['MIT', 'MIT'],
    ['dl-de/by-2-0', 'DL-DE-BY-2.0'],
    ['Open Government Licence', 'OGL-UK-3.0'],
    ['unknown', 'unknown'],
    ['Unbekannt', 'unknown'],
    ['', null],
    ['my own', null],
    ['CC BY', null],
  ])('is read: %s', (text, id) => {
    expect(readLicence(text)).toBe(id);
  });
});

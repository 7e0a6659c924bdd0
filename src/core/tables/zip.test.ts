import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipOf } from './zip';

describe('a ZIP to take away', () => {
  const files = new Map([
    ['register/places.csv', 'id,name\r\nosh,Ош\r\n'],
    ['register/datapackage.json', '{}\n'],
  ]);

  it('holds each file under its path', () => {
    const unpacked = Object.entries(unzipSync(zipOf(files))).map(
      ([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const,
    );
    expect(new Map(unpacked)).toEqual(files);
  });

  it('is the same for the same files', () => {
    expect(zipOf(files)).toEqual(zipOf(new Map(files)));
  });
});

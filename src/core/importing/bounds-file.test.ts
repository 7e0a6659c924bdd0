import { describe, expect, it } from 'vitest';
import { boundsFile, readBounds } from './bounds-file';

describe('the file of where countries lie', () => {
  it('gives back their bounds, and none of others', () => {
    const fiji = { west: 177, south: -21.9, east: -178.5, north: -12.5 };
    const boundsOf = readBounds(JSON.parse(boundsFile(new Map([['FJ', fiji]]))));
    expect(boundsOf('FJ')).toEqual(fiji);
    expect(boundsOf('KG')).toBeNull();
    expect(boundsOf('constructor')).toBeNull();
  });
});

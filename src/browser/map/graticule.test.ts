import { describe, expect, it } from 'vitest';
import { graticule } from './graticule';

describe('the graticule', () => {
  const lines = graticule().map(({ geometry }) => geometry.coordinates);

  it('has each meridian once, so that no line is drawn twice at the antimeridian', () => {
    const meridians = lines.filter(([start, end]) => start?.[0] === end?.[0]);
    const longitudes = meridians.map(([start]) => start?.[0]);
    expect(new Set(longitudes).size).toBe(24);
    expect(longitudes).toHaveLength(24);
    expect(longitudes).toContain(-180);
    expect(longitudes).not.toContain(180);
  });

  it('lets only four meridians come near a pole', () => {
    const nearPole = lines.filter((line) => line.some(([, latitude = 0]) => latitude > 80));
    expect(nearPole).toHaveLength(4);
  });
});

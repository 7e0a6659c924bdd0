import { describe, expect, it } from 'vitest';
import { growth, partsOf } from './first-load';

describe('the parts of a first load', () => {
  it('are packages and rooms', () => {
    const parts = partsOf([
      ['/atlas/node_modules/react-dom/client.js', 500],
      ['/atlas/node_modules/@base-ui/react/select/index.js', 30],
      ['/atlas/node_modules/@base-ui/react/popover/index.js?apart', 20],
      ['/atlas/src/browser/app/app.tsx', 7],
      ['/atlas/src/browser/app/unused.ts', 0],
    ]);
    expect(parts).toEqual({ '@base-ui/react': 50, 'browser/app': 7, 'react-dom': 500 });
  });

  it('are named where they have grown, the most first', () => {
    const recorded = { 'react-dom': 500_000, 'browser/app': 30_000, zod: 40_000 };
    const parts = { 'react-dom': 500_500, 'browser/app': 32_000, 'browser/filters': 39_000 };
    expect(growth(parts, recorded)).toEqual([
      '  browser/filters: 39.00 kB more, 39.00 kB now',
      '  browser/app: 2.00 kB more, 32.00 kB now',
    ]);
  });
});

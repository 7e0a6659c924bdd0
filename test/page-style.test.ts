import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { marginShare } from '../src/core/framing/frame-limits';

it('makes the drawn globe of small frames as large as the live one', () => {
  const style = readFileSync(new URL('../src/build/pages/page-map.css', import.meta.url), 'utf8');
  const share = 1 - 2 * marginShare;
  expect(style).toContain(`--width: max(100cqw, ${share} * var(--free));`);
  expect(style).toContain(`--height: max(100cqh, ${share} * var(--free) * `);
});

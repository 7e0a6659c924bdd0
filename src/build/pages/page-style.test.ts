import { expect, it } from 'vitest';
import { pageStyle } from './page-style';

it('declares every custom property that the style of pages uses', () => {
  const style = pageStyle();
  const declared = new Set([...style.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
  const registered = [...style.matchAll(/@property (--[\w-]+)/g)].map(([, name]) => name);
  const used = [...style.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((name) => !declared.has(name) && !registered.includes(name))).toEqual([]);
});

it('keeps the margin that pages without scripts have', () => {
  const margins = [...pageStyle().matchAll(/--margin:([^;}]+)/g)].map(([, margin]) => margin);
  expect(margins.at(-1)).toBe('32px');
});

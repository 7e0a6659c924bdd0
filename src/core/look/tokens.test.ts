import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { palettes } from './palette';
import { contrast } from './palette.fixture';
import { type ColourName, colourTokens, tokensCss } from './tokens';

const source = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, source), 'utf8');
const ofApps = ['core/look/look.css', 'browser/app/style.css', 'browser/embed/style.css'].map(
  (path) => ({ path, css: read(path) }),
);
// What the style of pages uses: see page-style.test.ts.
const ofPages = read('build/pages/page.css') + read('build/pages/page-map.css');
const styles = [...ofApps.map(({ css }) => css), ofPages];

const ofMap = Object.keys(palettes.light).filter(
  (name) => typeof palettes.light[name as keyof typeof palettes.light] === 'string',
) as ColourName[];

describe('the tokens', () => {
  it('are the colours that were chosen; after a choice: npx vitest run src/core/look -u', async () => {
    await expect(tokensCss(ofMap)).toMatchFileSnapshot('./tokens.snapshot.txt');
  });

  it.each(ofApps)('declare whatever $path uses', ({ css }) => {
    const declared = [...tokensCss(ofMap).matchAll(/(--[\w-]+):/g)].map(([, name]) => name);
    const own = [...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name);
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);
    expect(used.filter((name) => ![...declared, ...own].includes(name))).toEqual([]);
  });

  it('are all used in some style', () => {
    const names = [...tokensCss().matchAll(/(--[\w-]+):/g)].flatMap(([, name]) => name ?? []);
    // Components name the colours of compared places by their number.
    const unused = names.filter(
      (name) => !/^--accent-\d$/.test(name) && !styles.some((css) => css.includes(`var(${name})`)),
    );
    expect(unused).toEqual([]);
  });
});

describe.each([0, 1] as const)('the interface in theme %d', (theme) => {
  const colour = (name: string) => colourTokens().get(name)?.[theme] ?? '';
  const onPanel = (name: string) => contrast(colour(name), colour('panel'));

  it('draws the edges of controls at 3:1 or more', () => {
    expect(onPanel('control-edge')).toBeGreaterThanOrEqual(3);
  });

  it('writes links, and what stands on the accent, at 4.5:1 or more', () => {
    expect(onPanel('accent')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5);
  });

  it('keeps hairlines and washes fainter than anything that says something', () => {
    expect(onPanel('hairline')).toBeLessThan(1.7);
    expect(onPanel('wash')).toBeLessThan(1.2);
    expect(contrast(colour('text'), colour('wash'))).toBeGreaterThanOrEqual(6);
  });
});

/** Browser tests describe what a reader does and sees; only the drivers access the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('./', import.meta.url);
const specs = ['browser', 'engines'].flatMap((name) =>
  readdirSync(new URL(name, folder))
    .filter((file) => file.endsWith('.spec.ts'))
    .map((file) => `${name}/${file}`),
);

/** Code that only drivers may use: access to the page, locators, scripts in the page. */
const pageAccess = /\bpage\b(?=\s*[.,)}])|\.(?:getBy\w+|locator|frameLocator|run)\(/g;

/** The code without comments and strings. */
function codeOf(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g, '');
}

function pageAccessIn(source: string): string[] {
  return codeOf(source).match(pageAccess) ?? [];
}

describe('a browser test', () => {
  it.each(specs)('works through its drivers: %s', (name) => {
    expect(pageAccessIn(readFileSync(new URL(name, folder), 'utf8'))).toEqual([]);
  });

  it('is in a file whose first line describes it', () => {
    for (const name of specs) {
      expect(readFileSync(new URL(name, folder), 'utf8'), name).toMatch(/^\/\*\* .+\n/);
    }
  });
});

describe('the check sees', () => {
  it.each([
    ['async ({ atlas, page }) => {}', ['page']],
    ['async ({ page, atlas }) => {}', ['page']],
    ['async ({\n  page,\n  atlas,\n}) => {}', ['page']],
    ["await page.goto('./');", ['page']],
    ['await takePicture(page);', ['page']],
    ["atlas.panel.root.getByRole('button');", ['.getByRole(']],
    ["atlas.root.locator('canvas');", ['.locator(']],
    ['atlas.window.run(() => 1, null);', ['.run(']],
  ])('a grip on the page: %s', (source, found) => {
    expect(pageAccessIn(source)).toEqual(found);
  });

  it.each([
    ["test('nothing on the page, is wider', async ({ atlas }) => {});"],
    ['// The page, and what is on it.\nawait atlas.open();'],
    ['expect(atlas.pageErrors).toEqual([]);'],
    ['await atlas.visit(`page, path`);'],
  ])('nothing in a text: %s', (source) => {
    expect(pageAccessIn(source)).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bareTextsIn } from './bare-text';

/** The bare texts in what a component returns. */
function foundIn(drawn: string, more = ''): string[] {
  const source = `function Part({ t, name, children, mark }) { return ${drawn}; }${more}`;
  return bareTextsIn([['part.tsx', source]]).map((found) => found.replace(/^part.tsx:1 /, ''));
}

it.each([
  ['<p>{name} <b>x</b></p>', '{name}'],
  ['<p>and <b>x</b></p>', 'and'],
  ["<p>{name !== '' && t('a')}{mark && <b>x</b>}</p>", "{name !== '' && t('a')}"],
  ['<>{name}</>', '{name}'],
  ["t('a')", "t('a')"],
  ['<p>{chunks}</p>', '{chunks}'],
  ["<p>{t.rich('a')}</p>", "{t.rich('a')}"],
  ['<p>{name.map((each) => each.text)}</p>', '{name.map((each) => each.text)}'],
])('finds a text that a translated page could not change or remove: %s', (drawn, text) => {
  expect(foundIn(drawn)).toContain(text);
});

it('finds a text from props that a component renders beside another node', () => {
  const drawn = '<p><b>x</b>{children}</p>';
  expect(foundIn(drawn, 'function All() { return <Part>one</Part>; }')).toEqual(['{children}']);
  expect(foundIn(drawn, 'function All() { return <Part><i>one</i></Part>; }')).toEqual([]);
});

it.each([
  ['<p>{name}</p>'],
  ["<p><span>{name}</span>{' '}<b>{mark ? t('a') : null}</b></p>"],
  ['<p>{mark && <b>x</b>}{name.map((each) => <i key={each}>{each}</i>)}</p>'],
  ["<p><RichText>{t.rich('a')}</RichText></p>"],
])('accepts a text that is alone in its element: %s', (drawn) => {
  expect(foundIn(drawn)).toEqual([]);
});

it('every text of the interface can be changed and removed on a translated page', () => {
  const folder = new URL('../src/browser/', import.meta.url);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.tsx') && !path.endsWith('.test.tsx'))
    // `RichText` itself wraps the parts of others in elements.
    .filter((path) => !path.endsWith('rich-text.tsx'));
  const sources = paths.map((path) => [path, readFileSync(new URL(path, folder), 'utf8')] as const);
  expect(bareTextsIn(sources)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { linkToContribution } from './project-forms';

const project = 'https://forge.example/atlas';
const fields = {
  'place-a': 'Osh, KG',
  'place-b': 'Otaru, JP',
  'summary-en': 'They met.',
  'summary-ru': 'Они встретились.',
};

function link(contribution: string, filled: Readonly<Record<string, string>> = fields) {
  const { href, isWhole } = linkToContribution(
    project,
    { template: 'add-a-relationship', fields: filled },
    contribution,
  );
  return { href, isWhole, parameters: new URL(href).searchParams };
}

describe('the link to the form for new relationships', () => {
  it('fills in what people read, and the same for the command', () => {
    const { isWhole, parameters } = link('{"format":1}');
    expect(isWhole).toBe(true);
    expect(Object.fromEntries(parameters)).toEqual({
      template: 'add-a-relationship.yml',
      ...fields,
      contribution: '{"format":1}',
    });
  });

  it('leaves the Russian summary out where it is what does not fit', () => {
    const long = { ...fields, 'summary-ru': 'Они встретились. '.repeat(100) };
    const { href, isWhole, parameters } = link('{"format":1}', long);
    expect(href.length).toBeLessThan(8192);
    expect(isWhole).toBe(true);
    expect(parameters.has('summary-ru')).toBe(false);
  });

  it('leaves the contribution to be pasted where an address cannot hold it', () => {
    const { href, isWhole, parameters } = link(JSON.stringify({ text: 'Мэры. '.repeat(400) }));
    expect(href.length).toBeLessThan(8192);
    expect(isWhole).toBe(false);
    expect(parameters.has('contribution')).toBe(false);
    expect(parameters.get('summary-ru')).toBe(fields['summary-ru']);
  });

  it('keeps within the limit whatever is filled in', () => {
    const { href } = link('x'.repeat(9000), { ...fields, 'summary-en': 'y'.repeat(9000) });
    expect(href.length).toBeLessThan(8192);
  });
});

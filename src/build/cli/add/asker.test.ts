import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '../command';
import { type Asker, askerOn } from './asker';

const enter = '\r';
const down = '\u001b[B';
const tab = '\t';
const control = { c: '\u0003', u: '\u0015' };

let input: PassThrough;
let shown = '';
let asker: Asker;

beforeEach(() => {
  input = new PassThrough();
  const output = new PassThrough();
  shown = '';
  output.on('data', (part) => {
    shown += part;
  });
  asker = askerOn({ input, output });
});

/** Types keys one after the other, and waits until each has been read. */
async function type(...keys: string[]) {
  for (const key of keys) {
    await new Promise((resolve) => setImmediate(resolve));
    input.write(key);
  }
}

const choices = ['osh', 'suva', 'xian'].map((value) => ({ value, label: value.toUpperCase() }));

describe('a question', () => {
  it('gives the answer without space around it', async () => {
    const answer = asker.text('Place');
    await type(' Osh ', enter);
    expect(await answer).toBe('Osh');
    expect(shown).toContain('Place');
  });

  it('takes the proposal for no answer, and demands an answer where there is none', async () => {
    const proposed = asker.text('Id', { proposal: 'osh' });
    await type(enter);
    expect(await proposed).toBe('osh');
    const demanded = asker.text('Headline');
    await type(enter, 'Mayors meet', enter);
    expect(await demanded).toBe('Mayors meet');
    expect(shown).toContain('An answer is required');
  });

  it('says what is wrong with an answer and waits for another', async () => {
    const faultOf = (answer: string) => (answer === 'May' ? 'write 2024-05' : undefined);
    const answer = asker.text('Date', { faultOf });
    await type('May', enter, control.u, '2024-05', enter);
    expect(await answer).toBe('2024-05');
    expect(shown).toContain('write 2024-05');
  });

  it('lets one choose one', async () => {
    const answer = asker.choose('Which?', choices);
    await type(down, enter);
    expect(await answer).toBe('suva');
  });

  it('lets one choose some', async () => {
    const answer = asker.chooseSome('Topics', choices);
    await type(tab, down, tab, enter);
    expect(await answer).toEqual(['osh', 'suva']);
  });

  it('lets one say no', async () => {
    const answer = asker.confirm('Write it?');
    await type('n');
    expect(await answer).toBe(false);
  });

  it('can be stopped', async () => {
    const answer = asker.text('Place');
    await Promise.all([expect(answer).rejects.toThrow(UsageError), type(control.c)]);
  });
});

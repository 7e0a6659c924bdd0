/** `npm run data -- add` on a copy of the sound records, with scripted answers. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { soundRecords } from '../../compiler/fixtures/sound-records';
import { capture } from '../captured-terminal.fixture';
import { inFreshFolder } from '../fresh-folder.fixture';
import { writeFiles } from '../write-folder';
import { addCommandAsking } from './add-command';
import type { Asker } from './asker';

/** An asker that answers by the first words of the question, and throws on an unexpected one. */
export function scripted(answers: Readonly<Record<string, string>>): Asker {
  const answerTo = (question: string, proposal?: string) => {
    const key = Object.keys(answers).find((start) => question.startsWith(start));
    const answer = key === undefined ? proposal : answers[key];
    if (answer === undefined) throw new Error(`Unexpected question: ${question}`);
    return answer;
  };
  return {
    async text(question, { proposal, faultOf } = {}) {
      const answer = answerTo(question, proposal) || proposal || '';
      const fault = answer === '' ? undefined : faultOf?.(answer);
      if (fault !== undefined) throw new Error(`${question}: ${fault}`);
      return answer;
    },
    async choose(question, choices) {
      const wanted = answerTo(question);
      const choice = choices.find(({ label }) => label.startsWith(wanted));
      if (choice === undefined) throw new Error(`${wanted} is none of the choices`);
      return choice.value;
    },
    chooseSome: async (question) => answerTo(question, '').split(' ').filter(Boolean),
    confirm: async (question) => answerTo(question, 'yes') === 'yes',
    tell: () => {},
  };
}

/** Gives every test of the calling file its own copy of the sound records, and functions that use it. */
export function addingToSoundRecords(use: (directory: string) => void = () => {}) {
  let directory = '';

  inFreshFolder('atlas-add-', async (path) => {
    directory = join(path, 'data');
    await writeAll(soundRecords());
    use(directory);
  });

  function writeAll(files: ReadonlyMap<string, string>): Promise<void> {
    return writeFiles(directory, files);
  }

  async function filesNow(): Promise<string[]> {
    return (await readdir(directory, { recursive: true })).toSorted();
  }

  async function record(path: string): Promise<unknown> {
    return JSON.parse(await readFile(join(directory, path), 'utf8'));
  }

  function add(args: readonly string[], asker: Asker | null = null) {
    const command = addCommandAsking(() => asker);
    return capture((terminal) => command.run([directory, ...args], terminal));
  }

  return { add, filesNow, record, writeAll };
}

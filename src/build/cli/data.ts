/** The data command, `npm run data --`: checks, builds and exports the records. */
import { clearLine, cursorTo } from 'node:readline';
import { createInterface } from 'node:readline/promises';
import { wantsColour } from './paint';
import { run } from './run';

async function ask(question: string): Promise<string> {
  const dialogue = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await dialogue.question(question);
  } finally {
    dialogue.close();
  }
}

function progress(text: string): void {
  cursorTo(process.stderr, 0);
  process.stderr.write(text);
  clearLine(process.stderr, 1);
}

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => console.log(text),
  error: (text) => console.error(text),
  isColoured: wantsColour(process.stdout, process.env),
  ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
  ...(process.stderr.isTTY ? { progress } : {}),
});

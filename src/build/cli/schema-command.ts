/** `data schema`: writes the JSON Schemas with which editors complete and check records. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchemaFiles } from '../../core/checking/json-schemas';
import { readArguments } from './arguments';
import type { Command } from './command';
import { defaultFolder } from './records-folder';
import { writeFiles } from './write-folder';

export const schemaCommand: Command = {
  synopsis: '[DIR] [--check]',
  summary: 'Write the JSON Schemas of the records for editors',
  details: [
    `DIR      the records folder (default: ${defaultFolder}); they go to its schema/`,
    '--check  write nothing, and exit with 1 if a file is out of date',
  ],
  async run(args, terminal) {
    const { values, operand: directory = defaultFolder } = readArguments(args, {
      check: { type: 'boolean', default: false },
    });
    let stale = 0;
    for (const [path, text] of jsonSchemaFiles()) {
      const file = join(directory, path);
      if (existsSync(file) && (await readFile(file, 'utf8')) === text) continue;
      stale += 1;
      if (values.check) {
        terminal.error(`${file} is out of date`);
        continue;
      }
      await writeFiles(directory, [[path, text]]);
      terminal.out(`${file} written`);
    }
    if (stale === 0) terminal.out('The schemas are up to date');
    if (!values.check || stale === 0) return 0;
    terminal.error('Update them with: npm run data -- schema');
    return 1;
  },
};

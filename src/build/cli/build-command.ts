/** `data build`: writes all data files of the site. */

import { counted } from '../../core/text/counted';
import { compileSite } from '../compiler/compile-site';
import { readArguments } from './arguments';
import type { Command } from './command';
import { compileOutputs, defaultFolder } from './records-folder';
import { writeFolder } from './write-folder';

const defaultOutput = 'dist/data';

export const buildCommand: Command = {
  synopsis: '[DIR] [--out FOLDER]',
  summary: 'Write all files that the site serves under data/',
  details: [
    `DIR    the records folder (default: ${defaultFolder})`,
    `--out  where to write (default: ${defaultOutput})`,
    'Writes nothing and exits with 1 if a record has an error.',
  ],
  async run(args, terminal) {
    const { values, operand: directory = defaultFolder } = readArguments(args, {
      out: { type: 'string', default: defaultOutput },
    });
    const outputs = await compileOutputs(directory, terminal, compileSite);
    if (outputs === null) return 1;
    await writeFolder(values.out, outputs);
    terminal.out(`${counted(outputs.size, 'file')} written to ${values.out}`);
    return 0;
  },
};

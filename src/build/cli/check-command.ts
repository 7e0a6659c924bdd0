/** `data check`: reports all problems of the records. */
import { readArguments, readFormat } from './arguments';
import type { Command } from './command';
import { compileRecordsFolder, defaultFolder } from './records-folder';
import { report, reportFormats } from './report';

export const checkCommand: Command = {
  synopsis: '[DIR] [--format text|github|json]',
  summary: 'List all problems of the records: file, line, what is wrong and how to fix it',
  details: [
    `DIR       the records folder (default: ${defaultFolder})`,
    '--format  text for people (default), github for annotations, json for programs',
    'Exits with 1 if there is an error, with 0 if there are only warnings.',
  ],
  async run(args, terminal) {
    const { values, operand: directory = defaultFolder } = readArguments(args, {
      format: { type: 'string', default: 'text' },
    });
    const format = readFormat(values.format, reportFormats);
    const compilation = await compileRecordsFolder(directory);
    terminal.out(report(compilation, directory, format, terminal.isColoured));
    return compilation.outputs === null ? 1 : 0;
  },
};

/** `data check`: says everything that is wrong with the records. */
import { readArguments } from './arguments';
import { type Command, UsageError } from './command';
import { compileRecordsFolder, defaultFolder } from './records-folder';
import { isReportFormat, report, reportFormats } from './report';

export const checkCommand: Command = {
  synopsis: '[DIR] [--format text|github|json]',
  summary: 'List everything that is wrong with the records, where, and how to fix it',
  details: [
    `DIR       the records folder (default: ${defaultFolder})`,
    '--format  text for people (default), github for annotations, json for programs',
    'Ends with 1 where there is an error, with 0 where there are only warnings.',
  ],
  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      { format: { type: 'string', default: 'text' } },
      1,
    );
    const [directory = defaultFolder] = positionals;
    if (!isReportFormat(values.format)) {
      throw new UsageError(
        `Unknown format '${values.format}': write one of ${reportFormats.join(', ')}`,
      );
    }
    const compilation = await compileRecordsFolder(directory);
    terminal.out(report(compilation, directory, values.format, terminal.isColoured));
    return compilation.outputs === null ? 1 : 0;
  },
};

/** `data build` and `data export`: write the compiled records to a folder. */
import { counted } from '../compiler/format-problems';
import { readArguments } from './arguments';
import type { Command } from './command';
import { compileRecordsFolder, defaultFolder } from './records-folder';
import { report } from './report';
import { writeFolder } from './write-folder';

/** What only the site loads. */
const siteFile = /^(?:atlas\.json|search\.json|about\.json|(?:pairs|registers)\/.*)$/;

function writingCommand(
  summary: string,
  defaultOutput: string,
  isWritten: (path: string) => boolean,
): Command {
  return {
    synopsis: '[DIR] [--out FOLDER]',
    summary,
    details: [
      `DIR    the records folder (default: ${defaultFolder})`,
      `--out  where to write (default: ${defaultOutput})`,
      'Where a record has an error nothing is written, and it ends with 1.',
    ],
    async run(args, terminal) {
      const { values, positionals } = readArguments(
        args,
        { out: { type: 'string', default: defaultOutput } },
        1,
      );
      const [directory = defaultFolder] = positionals;
      const compilation = await compileRecordsFolder(directory);
      const { outputs, problems } = compilation;
      if (problems.length > 0) {
        terminal.error(report(compilation, directory, 'text', terminal.isColoured));
      }
      if (outputs === null) return 1;
      const written = new Map([...outputs].filter(([path]) => isWritten(path)));
      await writeFolder(values.out, written);
      terminal.out(`${counted(written.size, 'file')} written to ${values.out}`);
      return 0;
    },
  };
}

export const buildCommand = writingCommand(
  'Write everything that the site serves under data/',
  'dist/data',
  () => true,
);

export const exportCommand = writingCommand(
  'Write what people take away: CSV, GeoJSON, GraphML, the data package',
  'dist/export',
  (path) => !siteFile.test(path),
);

/** `data export`: writes the downloadable files, all of them or those in one format. */
import { exportFiles } from '../../core/tables/export-files';
import { counted } from '../../core/text/counted';
import { readArguments, readFormat } from './arguments';
import type { Command } from './command';
import { compileOutputs, defaultFolder } from './records-folder';
import { writeFolder } from './write-folder';

const description = 'datapackage.json';

/** The names of the files in each format. */
const formats: ReadonlyMap<string, readonly string[]> = new Map([
  ['all', [...exportFiles.map(({ name }) => name), description]],
  ...exportFiles.map(({ format }) => [format, filesIn(format)] as const),
  // The description refers to the tables in both formats.
  ['frictionless', [...filesIn('csv'), ...filesIn('parquet'), description]],
]);

function filesIn(format: string): string[] {
  return exportFiles.filter((file) => file.format === format).map(({ name }) => name);
}

const defaultOutput = 'dist/export';

export const exportCommand: Command = {
  synopsis: '[DIR] [--format FORMAT] [--out FOLDER]',
  summary: 'Write the files that people download: tables, map data, a graph, the data package',
  details: [
    `DIR       the records folder (default: ${defaultFolder})`,
    `--format  ${[...formats.keys()].join(', ')} (the tables and datapackage.json); default: all`,
    `--out     where to write (default: ${defaultOutput}); files of an earlier export are replaced`,
    'Writes nothing and exits with 1 if a record has an error.',
  ],
  async run(args, terminal) {
    const { values, operand: directory = defaultFolder } = readArguments(args, {
      format: { type: 'string', default: 'all' },
      out: { type: 'string', default: defaultOutput },
    });
    const wanted = formats.get(readFormat(values.format, [...formats.keys()])) ?? [];
    const outputs = await compileOutputs(directory, terminal);
    if (outputs === null) return 1;
    const written = new Map([...outputs].filter(([path]) => wanted.includes(path)));
    const exported = formats.get('all') ?? [];
    await writeFolder(values.out, written, (entries) =>
      entries.every((entry) => exported.includes(entry)),
    );
    terminal.out(`${counted(written.size, 'file')} written to ${values.out}`);
    return 0;
  },
};

/** `data export`: writes what people take away, all of it or in one format. */
import { counted } from '../compiler/format-problems';
import { readArguments } from './arguments';
import { type Command, UsageError } from './command';
import { compileOutputs, defaultFolder } from './records-folder';
import { writeFolder } from './write-folder';

/** The files of each format, by the end of their paths. */
const formats: Readonly<Record<string, RegExp>> = {
  all: /^[^/]+\.(?:csv|geojson|graphml)$|^datapackage\.json$/,
  csv: /^[^/]+\.csv$/,
  geojson: /^[^/]+\.geojson$/,
  graphml: /^[^/]+\.graphml$/,
  frictionless: /^[^/]+\.csv$|^datapackage\.json$/,
};

const defaultOutput = 'dist/export';

function filesOf(format: string): RegExp {
  const files = Object.hasOwn(formats, format) ? formats[format] : undefined;
  if (files !== undefined) return files;
  throw new UsageError(
    `Unknown format '${format}': write one of ${Object.keys(formats).join(', ')}`,
  );
}

export const exportCommand: Command = {
  synopsis: '[DIR] [--format FORMAT] [--out FOLDER]',
  summary: 'Write what people take away: CSV, GeoJSON, GraphML, the data package',
  details: [
    `DIR       the records folder (default: ${defaultFolder})`,
    '--format  all (default), csv, geojson, graphml, or frictionless: the tables and datapackage.json',
    `--out     where to write (default: ${defaultOutput}); what an export left there is replaced`,
    'Where a record has an error nothing is written, and it ends with 1.',
  ],
  async run(args, terminal) {
    const { values, positionals } = readArguments(
      args,
      {
        format: { type: 'string', default: 'all' },
        out: { type: 'string', default: defaultOutput },
      },
      1,
    );
    const wanted = filesOf(values.format);
    const [directory = defaultFolder] = positionals;
    const outputs = await compileOutputs(directory, terminal);
    if (outputs === null) return 1;
    const written = new Map([...outputs].filter(([path]) => wanted.test(path)));
    const exported = new Set([...outputs.keys()].filter((path) => filesOf('all').test(path)));
    await writeFolder(values.out, written, (entries) =>
      entries.every((entry) => exported.has(entry)),
    );
    terminal.out(`${counted(written.size, 'file')} written to ${values.out}`);
    return 0;
  },
};

/** Decides which column contains which field: recognised, or set by `--map`, and confirmed by the user. */
import {
  asIds,
  asPartners,
  type Columns,
  type Field,
  fields,
  isUnnamed,
  likeCoordinates,
  missingFields,
  oneSidedColumns,
  recognisePairColumns,
  unplacedEnds,
  wordMissing,
} from '../../../core/importing/columns';
import { suggestion } from '../../../core/text/did-you-mean';
import { type Terminal, UsageError } from '../command';

/** The value in `--map COLUMN=none`. */
const none = 'none';

/** `--map "Stadt A=name1"`, by column. Throws a UsageError for an unknown column or field. */
function mappedColumns(
  mappings: readonly string[],
  columns: readonly string[],
): Map<string, Field | typeof none> {
  return new Map(
    mappings.map((mapping) => {
      const [, column = '', name = ''] = /^(.*)=([^=]*)$/.exec(mapping) ?? [];
      const field = ([...fields, none] as const).find((known) => known === name);
      if (field === undefined) {
        const meant = suggestion(name, fields) ?? `the fields are ${fields.join(', ')}`;
        throw new UsageError(`'${mapping}' names no known field: ${meant}`);
      }
      if (!columns.includes(column)) {
        const meant = suggestion(column, columns) ?? `the columns are ${columns.join(', ')}`;
        throw new UsageError(`'${mapping}' names no column of the file: ${meant}`);
      }
      return [column, field];
    }),
  );
}

/** Lines that show the field of each column. */
function columnLines(names: readonly string[], columns: Columns<Field>): string[] {
  const fieldsByColumn = new Map([...columns].map(([field, column]) => [column, field]));
  const width = Math.max(...names.map((name) => name.length));
  const unread = (name: string) => (isUnnamed(name) ? 'no name, so it is not read' : '–');
  return names.map(
    (name) => `  ${name.padEnd(width)}  ${fieldsByColumn.get(name) ?? unread(name)}`,
  );
}

interface Agreement {
  /** The values of `--map`. */
  readonly mappings: readonly string[];
  readonly hasPlaces: boolean;
  /** Whether the first end of every pair is known. */
  readonly hasHome: boolean;
  /** Whether to accept the recognised columns without confirmation. */
  readonly isAgreed: boolean;
  readonly terminal: Terminal;
  /** The user's command with more options added. */
  readonly commandWith: (...options: string[]) => string;
}

/** The columns to use. Throws a UsageError if they are ambiguous or not confirmed. */
export async function agreeOnColumns(
  names: readonly string[],
  { mappings, hasPlaces, hasHome, isAgreed, terminal, commandWith }: Agreement,
): Promise<Columns<Field>> {
  const own = mappedColumns(mappings, names);
  const mapped = [...own].flatMap(([column, field]) =>
    field === none ? [] : [[field, column] as const],
  );
  const free = names.filter((name) => !own.has(name));
  const known = new Map([...recognisePairColumns(free), ...mapped]);
  const columns = hasPlaces ? asIds(known) : hasHome ? asPartners(known) : known;
  const missing = missingFields(columns, { hasPlaces, hasHome });
  if (missing.flat().join() === 'name1' && !names.some((name) => own.has(name))) {
    throw new UsageError(
      [
        'The list has only one end of each pair. Name the other, whose partners these are:',
        `  ${commandWith('--home', 'NAME, CC')}`,
        ...columnLines(names, columns),
      ].join('\n'),
    );
  }
  if (missing.length > 0) {
    throw new UsageError(
      [
        `No column is recognised as ${missing.map(wordMissing).join(', nor as ')}. Map them:`,
        `  ${commandWith('--map', `COLUMN=${missing[0]?.[0]}`)}`,
        ...columnLines(names, columns),
      ].join('\n'),
    );
  }
  for (const [field, column] of hasHome ? [] : oneSidedColumns(columns, names)) {
    if (own.has(column)) continue;
    const ways = [`${field}1`, `${field}2`, none];
    throw new UsageError(
      [
        `It is unclear which end the column "${column}" belongs to, and the other end has none. Map it:`,
        ...ways.map((way) => `  ${commandWith('--map', `${column}=${way}`)}`),
      ].join('\n'),
    );
  }
  const odd = likeCoordinates(columns, names).filter((name) => !own.has(name));
  if (!hasPlaces && odd.length > 0 && unplacedEnds(columns).length > 0) {
    throw new UsageError(
      [
        `It is unclear which end these columns belong to: ${odd.join(', ')}. Map them:`,
        `  ${commandWith(...odd.flatMap((name) => ['--map', `${name}=FIELD`]))}`,
        ...columnLines(names, columns),
      ].join('\n'),
    );
  }
  const unplaced = hasPlaces ? [] : unplacedEnds(columns).filter((end) => end === 2 || !hasHome);
  if (unplaced.length > 0) {
    const ends = unplaced.length === 2 ? 'No coordinates' : `No coordinates for end ${unplaced[0]}`;
    terminal.out(`${ends}: places are found by name and country in GeoNames (CC BY 4.0)`);
  }
  const shown = ['The columns are understood as:', ...columnLines(names, columns)].join('\n');
  if (isAgreed || [...columns.values()].every((column) => own.has(column))) {
    const unnamed = names.filter(isUnnamed);
    if (unnamed.length > 0)
      terminal.out(`Not read, because they have no name: ${unnamed.join(', ')}`);
    return columns;
  }
  if (terminal.ask === undefined) {
    throw new UsageError(
      [
        shown,
        `Accept this: ${commandWith('--yes')}`,
        `Or map columns: ${commandWith('--map', 'COLUMN=FIELD')}`,
      ].join('\n'),
    );
  }
  terminal.out(shown);
  const answer = await terminal.ask('Is this right? [y/N] ');
  if (!/^y(?:es)?$/i.test(answer.trim())) {
    throw new UsageError(
      `Nothing was imported. Map columns: ${commandWith('--map', 'COLUMN=FIELD')}`,
    );
  }
  return columns;
}

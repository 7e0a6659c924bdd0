/** Opens the files of an import: the list of pairs and, if it has one, its list of places. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  placeFields,
  recognisePairColumns,
  recognisePlaceColumns,
  unplacedEnds,
} from '../../../core/importing/columns';
import type { Geography } from '../../../core/importing/gazetteer';
import { importPlaces } from '../../../core/importing/import-list';
import { problemText } from '../../../core/importing/import-words';
import type { PlacesById } from '../../../core/importing/listed-pair';
import {
  type ReadOptions,
  readSource,
  type Source,
  type SourceNote,
} from '../../../core/importing/read-source';
import { UnreadableSourceError } from '../../../core/importing/source-table';
import { importTexts } from '../../compiler/registers/import-texts';
import { type Terminal, UsageError } from '../command';

/** Words a decision about a file, and how to override it. */
export function wordNote(note: SourceNote): string {
  switch (note.type) {
    case 'encoding':
      return `The file is not UTF-8: it is read as ${note.encoding}. If letters are wrong, add --encoding NAME`;
    case 'sheet':
      return `The sheet "${note.sheet}" is read, not ${note.others.join(', ')}; --sheet NAME names another`;
    case 'titles':
      return `Above the header, and not read: ${note.titles.join(' | ')}`;
  }
}

/** Runs a function that reads a file, and converts its errors to a UsageError. */
export async function reading<Value>(
  file: string,
  work: () => Value | Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UnreadableSourceError)) throw error;
    throw new UsageError(`Cannot read '${file}': ${problemText(error.problem, importTexts)}`);
  }
}

/** Opens a list in any known format. Throws a UsageError if it cannot be read. */
export async function openList(file: string, options: ReadOptions): Promise<Source> {
  if (!existsSync(file)) throw new UsageError(`Cannot read '${file}': there is no such file`);
  return reading(file, async () => readSource(await readFile(file), options));
}

/** The list of places for the pairs: as given, or the one beside the atlas's own `pairs.csv`. */
export async function placesFor(
  file: string,
  given: string | undefined,
  columns: readonly string[],
  geography: Geography,
  terminal: Terminal,
): Promise<PlacesById | null> {
  const recognised = recognisePairColumns(columns);
  const isOfIds = recognised.has('id1') || !recognised.has('country1');
  const needsPlaces = isOfIds && unplacedEnds(recognised).length === 2;
  const beside = join(dirname(file), 'places.csv');
  const path = given ?? (needsPlaces && existsSync(beside) ? beside : undefined);
  if (path === undefined) return null;
  if (given === undefined) terminal.out(`Places are read from ${path}`);
  const table = await openList(path, {});
  const placeColumns = recognisePlaceColumns(table.columns);
  const isPlaced =
    placeColumns.has('point') || (placeColumns.has('latitude') && placeColumns.has('longitude'));
  if (!placeColumns.has('id') || !placeColumns.has('name') || !isPlaced) {
    throw new UsageError(
      `'${path}' needs columns for ${placeFields.join(', ')}; it has ${table.columns.join(', ')}`,
    );
  }
  return reading(path, () => importPlaces(table, placeColumns, geography));
}

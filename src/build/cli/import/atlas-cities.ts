/** Adds the places of a records folder to the gazetteer. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readRecordFiles } from '../../../core/checking/records';
import { withDocumentedCities } from '../../../core/importing/documented-cities';
import type { CitiesByKey } from '../../../core/importing/gazetteer';
import { readFolder } from '../../compiler/compile-folder';

/** Invalid records are left out. */
export async function withAtlasCities(
  folder: string,
  citiesByKey: CitiesByKey,
): Promise<CitiesByKey> {
  const isThere = existsSync(join(folder, 'places'));
  const { records } = readRecordFiles(isThere ? await readFolder(folder, 'places') : new Map());
  const places = [...records.places.values()].flatMap(({ value }) => value ?? []);
  return withDocumentedCities(places, citiesByKey);
}

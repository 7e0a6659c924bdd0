/** The pins of a project: one folder per day, versioned with its source so that no deployment loses one. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pin, RawPins } from '../../../core/domain/pin';
import { isPinDay, pinFolder } from '../../../core/domain/pin-day';
import { readFiles } from '../compile-folder';
import { PinError, readPinFile } from './pin-files';

/** The names of the folders in a folder; empty if it does not exist. */
async function foldersIn(directory: string): Promise<string[]> {
  if (!existsSync(directory)) return [];
  const entries = await readdir(directory, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/**
 * Reads all pins, newest first, and their files, keyed by path under `data/` of the site, including the list
 * `pins.json`. Throws a PinError for a changed pin, or for a folder that is not a pin.
 */
export async function readPins(directory: string) {
  const days = (await foldersIn(directory)).toSorted().toReversed();
  const pins: Pin[] = [];
  const files = new Map<string, Buffer>();
  for (const day of days) {
    if (!isPinDay(day)) {
      throw new PinError(
        `${directory}/${day} is not a pin: name its folder after a day, such as 2026-11-22`,
      );
    }
    const ofPin = await readFiles(join(directory, day));
    const { format, version } = readPinFile(directory, day, ofPin);
    pins.push({ day, format, version });
    for (const [path, bytes] of ofPin) files.set(`${pinFolder(day)}${path}`, bytes);
  }
  const list: RawPins = { pins };
  return { pins, files, list: ['pins.json', `${JSON.stringify(list)}\n`] as const };
}

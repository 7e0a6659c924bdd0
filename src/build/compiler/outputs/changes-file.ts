/**
 * `changes.json`: the records that each version of the data added, corrected and removed. `versions.json`:
 * all versions and pins, with the addresses of their data.
 */
import type { CompiledAtlas } from '../../../core/domain/compiled-atlas';
import { citedVersion, citedVersionOf, type DataVersion } from '../../../core/domain/data-version';
import type { Pin } from '../../../core/domain/pin';
import { pinFolder } from '../../../core/domain/pin-day';

function written(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

/** Without a Git history, as in a downloaded archive, the file states that the history is unknown. */
export function changesFile(
  version: string,
  day: string | undefined,
  versions: readonly DataVersion[] | null,
): string {
  return written({
    version: citedVersion(version, day ?? null),
    changed: day ?? null,
    historyKnown: versions !== null,
    versions: versions ?? [],
  });
}

/** All days with a version or a pin, newest first; addresses are relative to the file. */
export function versionsFile(
  { dataSet, versions }: Pick<CompiledAtlas, 'dataSet' | 'versions'>,
  pins: readonly Pin[],
): string {
  const current = dataSet.changed?.text ?? null;
  const known = new Map((versions ?? []).map((version) => [version.day, version]));
  const pinned = new Map(pins.map((pin) => [pin.day, pin]));
  const days = [...new Set([...known.keys(), ...pinned.keys()])].toSorted().toReversed();
  return written({
    version: citedVersionOf(dataSet),
    changed: current,
    historyKnown: versions !== null,
    versions: days.map((day) => {
      const version = known.get(day);
      const pin = pinned.get(day);
      return {
        day,
        ...(version !== undefined && {
          added: version.added.length,
          corrected: version.corrected.length,
          removed: version.removed.length,
        }),
        ...(pin !== undefined && {
          version: citedVersion(pin.version, day),
          data: pinFolder(day),
        }),
      };
    }),
  });
}

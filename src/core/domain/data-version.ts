/** The versions of the data: a day on which records changed makes one, and is its name. */
import type { DataSet } from './data-set';

/** What happened to a record between two versions. */
export const recordChanges = ['added', 'corrected', 'removed'] as const;
export type RecordChange = (typeof recordChanges)[number];

export interface DataVersion extends Readonly<Record<RecordChange, readonly string[]>> {
  /** `YYYY-MM-DD`. Records are named by their paths, `pairs/bishkek--moscow`, in alphabetical order. */
  readonly day: string;
}

/** A version as it is cited: that of the project, and the day of the data where that is known. */
export function citedVersion(version: string, day: string | null): string {
  // Semantic versions call what follows the plus sign build metadata.
  return day === null ? version : `${version}+${day}`;
}

/** The version of a data set. */
export function citedVersionOf({ version, changed }: Pick<DataSet, 'version' | 'changed'>): string {
  return citedVersion(version, changed?.text ?? null);
}

/** Versions of the data: each day on which records changed is a version, named by that day. */
import type { DataSet } from './data-set';

/** What happened to a record between two versions. */
export const recordChanges = ['added', 'corrected', 'removed'] as const;
export type RecordChange = (typeof recordChanges)[number];

export interface DataVersion extends Readonly<Record<RecordChange, readonly string[]>> {
  /** `YYYY-MM-DD`. Records are named by their paths, `pairs/bishkek--moscow`, in alphabetical order. */
  readonly day: string;
}

/** A version for citation: the project's version, and the day of the data if it is known. */
export function citedVersion(version: string, day: string | null): string {
  // In semantic versions, the part after the plus sign is build metadata.
  return day === null ? version : `${version}+${day}`;
}

/** The version of a data set. */
export function citedVersionOf({ version, changed }: Pick<DataSet, 'version' | 'changed'>): string {
  return citedVersion(version, changed?.text ?? null);
}

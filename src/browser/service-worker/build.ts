/** The data that the build inserts into the service worker. */

/** One version of the site. */
export interface SiteBuild {
  /** Identifies the scripts and records of this version. */
  readonly version: string;
  /** The name of the pages' entry script. */
  readonly script: string;
  /** SHA-256 of `data/atlas.json`, in hexadecimal digits. */
  readonly atlas: string;
  /** The files that a page needs offline for its list, search and map, by paths from the root. */
  readonly later: readonly string[];
}

declare const siteBuild: SiteBuild;

/** The version of this worker. */
export const build: SiteBuild = siteBuild;

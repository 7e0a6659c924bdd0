/** What the build writes into the service worker. */

/** One version of the site. */
export interface SiteBuild {
  /** Tells scripts and records from those of any other version. */
  readonly version: string;
  /** The name of the script that pages begin with. */
  readonly script: string;
  /** SHA-256 of `data/atlas.json`, in hexadecimal digits. */
  readonly atlas: string;
  /** Files that a page needs for its list, its search and its map without a network, by paths from the root. */
  readonly later: readonly string[];
}

declare const siteBuild: SiteBuild;

/** The version that this worker is of. */
export const build: SiteBuild = siteBuild;

/** The sites that the browser tests open. A variable of the environment may name one that is served already. */

export interface TestedSite {
  /** The address of its root. */
  readonly url: string;
  /** The port on which the tests serve it; `null` where it is served already. */
  readonly port: number | null;
}

function site(port: number, variable: string): TestedSite {
  const url = process.env[variable];
  return url === undefined ? { url: `http://localhost:${port}/`, port } : { url, port: null };
}

/** The site of the fixed records in `test/records`. */
export const fixedSite = site(4173, 'BASE_URL');

/** The site of the project's own records, in `dist`. */
export const realSite = site(4174, 'REAL_SITE_URL');

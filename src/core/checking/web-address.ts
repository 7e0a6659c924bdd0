/** Comparing and checking addresses of web pages. */

/** Tracking parameters, which do not change the page. */
const tracking = /^(?:utm_\w+|fbclid|gclid|yclid|ysclid)$/;

/** Whether a browser can open it. */
export function isAddress(text: string): boolean {
  return URL.canParse(text);
}

/** A normal form that all addresses of one page share. */
export function pageOf(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (tracking.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  const host = url.host.replace(/^www\./, '');
  return `${host}${url.pathname.replace(/\/$/, '')}${url.search}`;
}

/** The host of the page, and its path with its query. */
export function partsOf(address: string): { readonly host: string; readonly page: string } {
  const { hostname, pathname, search } = new URL(address);
  return { host: hostname, page: `${pathname}${search}` };
}

/** What the addresses of web pages say. */

/** Parameters that say where a reader came from and change nothing on the page. */
const tracking = /^(?:utm_\w+|fbclid|gclid|yclid|ysclid)$/;

/** Whether a browser can open it. */
export function isAddress(text: string): boolean {
  return URL.canParse(text);
}

/** What two addresses of the same page have in common. */
export function pageOf(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (tracking.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  const host = url.host.replace(/^www\./, '');
  return `${host}${url.pathname.replace(/\/$/, '')}${url.search}`;
}

/** Who serves the page, and which of theirs it is. */
export function partsOf(address: string): { readonly host: string; readonly page: string } {
  const { hostname, pathname, search } = new URL(address);
  return { host: hostname, page: `${pathname}${search}` };
}

/** The build-time setting SITE_URL: the absolute address of the site. */

/** An invalid SITE_URL. The message explains why, and what to write instead. */
export class SiteUrlError extends Error {
  override name = 'SiteUrlError';
}

const example = 'https://example.org/atlas/';

/** The fault of an address, and the fix; `null` if it is valid. */
function faultOf(url: URL | null): { readonly fault: string; readonly fix: string } | null {
  if (url === null) {
    return { fault: 'is not an absolute address', fix: `write it with its scheme: ${example}` };
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return { fault: 'is not an http or https address', fix: `write one such as ${example}` };
  }
  if (url.username !== '' || url.password !== '') {
    return { fault: 'holds a user name or a password', fix: 'leave them out: pages show it' };
  }
  // `search` and `hash` are empty for a lone "?" or "#", which is still in `href`.
  if (/[?#]/.test(url.href)) {
    return { fault: 'has a query or a fragment', fix: 'end it with the path of the folder' };
  }
  if (/\/[^/]+\.html?$/.test(url.pathname)) {
    return { fault: 'is that of a page', fix: 'name the folder that holds index.html' };
  }
  return null;
}

/**
 * The address of the site's root with one trailing slash; `null` if the setting is missing or empty. Throws a
 * SiteUrlError for anything but an absolute http(s) address of a folder.
 */
export function readSiteUrl(setting: string | undefined): string | null {
  const text = setting?.trim() ?? '';
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  const found = faultOf(url);
  if (url === null || found !== null) {
    throw new SiteUrlError(`SITE_URL="${text}" ${found?.fault}: ${found?.fix}`);
  }
  return url.href.replace(/\/*$/, '/');
}

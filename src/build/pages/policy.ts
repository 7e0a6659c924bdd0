/**
 * The Content-Security-Policy of the site's own pages, and what of a page would break it. The development
 * server sends pages without: its live updates need inline scripts and styles.
 */
import { createHash } from 'node:crypto';

/**
 * Everything comes from the site itself. MapLibre's style sheet holds small pictures as `data:`
 * addresses, and its pictures pass through `blob:` ones. In a sandboxed frame, whose origin is
 * opaque, no browser starts a worker from the site's address; MapLibre starts one there that imports the
 * file, from a `data:` one, which only a script that runs already can do. `frame-ancestors` has no effect
 * in a page: who may frame the site is for its host to say, in a header.
 */
const directives: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'worker-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  // Those of `src/browser/scripts/trusted-types.ts`, and nobody makes another.
  'trusted-types': ['default', 'drawing', 'drawn-links'],
};

const styleElement = /<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi;
const scriptElement = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;
const comment = /<!--[\s\S]*?-->/g;

/** As a policy names an inline block: of its text as a parser sees it. */
function hashOf(text: string): string {
  const digest = createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64');
  return `'sha256-${digest}'`;
}

/** The texts between the tags of a kind that are not in comments. */
function textsOf(html: string, element: RegExp): string[] {
  return [...html.replace(comment, '').matchAll(element)].map((match) => match.at(-1) ?? '');
}

/**
 * The policy of one page: its inline style sheets are named by their hashes, and so are those of its
 * inline scripts that are among `scripts`.
 */
export function policyOf(html: string, scripts: readonly string[] = []): string {
  const hashes: Readonly<Record<string, readonly string[]>> = {
    'script-src': textsOf(html, scriptElement)
      .filter((text) => scripts.includes(text))
      .map(hashOf),
    'style-src': textsOf(html, styleElement).map(hashOf),
  };
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources, ...new Set(hashes[name])].join(' '))
    .join('; ');
}

/** Data in a script element is not run; see "data block" in the HTML Standard. */
function isData(attributes: string): boolean {
  return /\btype\s*=\s*["']?application\/(?:ld\+)?json\b/i.test(attributes);
}

/** What every fault of a tag has in it; it may stand in a text as well. */
const suspicious = /\s(?:style|on[a-z]+)\s*=|<base\b|javascript:/i;

/**
 * What in a page the policy would refuse, in words; empty for a page that keeps it. `scripts` are the
 * texts of inline scripts that are meant to be there.
 */
export function faultsAgainstPolicy(html: string, scripts: readonly string[] = []): string[] {
  const faults: string[] = [];
  const bare = html.replace(comment, '');
  for (const [, attributes = '', text = ''] of bare.matchAll(scriptElement)) {
    if (/\bsrc\s*=/i.test(attributes) || isData(attributes) || scripts.includes(text)) continue;
    faults.push(`a script inside the page: ${text.trim().slice(0, 60)}`);
  }
  const tags = bare.replace(styleElement, '').replace(scriptElement, '<script$1>');
  // Most pages have none of it, and to take each of their tags apart takes long.
  if (!suspicious.test(tags)) return faults;
  for (const [tag] of tags.matchAll(/<[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi)) {
    // Quoted values cannot be mistaken for attributes.
    const names = tag.replace(/"[^"]*"|'[^']*'/g, '""');
    const [, name] = /\s(style|on[a-z]+)\s*=/i.exec(names) ?? [];
    if (name !== undefined) faults.push(`the attribute "${name.toLowerCase()}" in ${tag}`);
    if (/^<base\b/i.test(tag)) faults.push(`the element ${tag}`);
    if (/\s(?:href|src|action)\s*=\s*["']?\s*javascript:/i.test(tag)) {
      faults.push(`a script as an address in ${tag}`);
    }
  }
  return faults;
}

/**
 * A script that sets a policy for the page that it stands in, with the origin of the page's address
 * beside `'self'`: in a sandboxed frame, whose own origin is opaque, `'self'` is nothing to Safari. No
 * build knows that origin.
 */
function policyScript(policy: string): string {
  const content = `"${policy}".replaceAll("'self'","'self' "+location.origin)`;
  return `<script>{const m=document.createElement("meta");m.httpEquiv="Content-Security-Policy";m.content=${content};document.head.append(m)}</script>`;
}

/**
 * The page with its policy, which stands before everything that it is for: after the declaration of
 * the character set, which has to be early, or at the head's beginning. Throws where a page has no
 * head. `isFramed`: others may put the page into a sandbox.
 */
export function withPolicy(
  html: string,
  scripts: readonly string[] = [],
  isFramed = false,
): string {
  const place = /<meta\s+charset\b[^>]*>/i.exec(html) ?? /<head\b[^>]*>/i.exec(html);
  if (place === null) throw new Error('The page has no <head>, so its policy has no place.');
  const end = place.index + place[0].length;
  const policy = policyOf(html, scripts);
  const element = isFramed
    ? policyScript(policy)
    : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return `${html.slice(0, end)}${element}${html.slice(end)}`;
}

/**
 * The page with its policy; `scripts` are the inline scripts that are meant to be there. Throws an Error
 * where something else in it breaks the policy. `path` is the page's, from the root of the site.
 */
export function underPolicy(html: string, path: string, scripts: readonly string[]): string {
  const faults = faultsAgainstPolicy(html, scripts);
  if (faults.length > 0) {
    const list = faults.map((fault) => `${path || 'index.html'} has ${fault}`).join('\n');
    throw new Error(`The Content-Security-Policy forbids what stands in a page:\n${list}`);
  }
  return withPolicy(html, scripts, path === 'embed.html');
}

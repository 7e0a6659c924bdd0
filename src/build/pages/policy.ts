/**
 * The Content-Security-Policy of the site's own pages, and a check for what would violate it. The development server
 * sends pages without a policy, because its live updates need inline scripts and styles.
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
  // The policies of `src/browser/scripts/trusted-types.ts`, and no others.
  'trusted-types': ['default', 'drawing', 'drawn-links'],
};

const styleElement = /<style\b[^>]*>([\s\S]*?)<\/style\s*>/gi;
const scriptElement = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi;
const comment = /<!--[\s\S]*?-->/g;

/** The hash of an inline block in a policy, of its text as an HTML parser sees it. */
function hashOf(text: string): string {
  const digest = createHash('sha256').update(text.replace(/\r\n?/g, '\n')).digest('base64');
  return `'sha256-${digest}'`;
}

/** The texts of the elements of a kind, outside of comments. */
function textsOf(html: string, element: RegExp): string[] {
  return [...html.replace(comment, '').matchAll(element)].map((match) => match.at(-1) ?? '');
}

/**
 * The policy of one page, with the hashes of its inline style sheets, and of those of its inline scripts that are among
 * `scripts`.
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

/** Whether a script element contains data, which is not run; see "data block" in the HTML Standard. */
function isData(attributes: string): boolean {
  return /\btype\s*=\s*["']?application\/(?:ld\+)?json\b/i.test(attributes);
}

/** A quick test: every faulty tag matches it, but texts may match, too. */
const suspicious = /\s(?:style|on[a-z]+)\s*=|<base\b|javascript:/i;

/**
 * The violations of the policy in a page, in words; empty for a compliant page. `scripts` are the texts of the allowed
 * inline scripts.
 */
export function faultsAgainstPolicy(html: string, scripts: readonly string[] = []): string[] {
  const faults: string[] = [];
  const bare = html.replace(comment, '');
  for (const [, attributes = '', text = ''] of bare.matchAll(scriptElement)) {
    if (/\bsrc\s*=/i.test(attributes) || isData(attributes) || scripts.includes(text)) continue;
    faults.push(`a script inside the page: ${text.trim().slice(0, 60)}`);
  }
  const tags = bare.replace(styleElement, '').replace(scriptElement, '<script$1>');
  // Most pages have no match, and parsing each of their tags would take long.
  if (!suspicious.test(tags)) return faults;
  for (const [tag] of tags.matchAll(/<[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi)) {
    // Without the quoted values, which could look like attributes.
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
 * A script that sets the policy of its page, with the origin of the page's address in addition to `'self'`: in a
 * sandboxed frame, whose origin is opaque, `'self'` matches nothing in Safari. The build does not know that origin.
 */
function policyScript(policy: string): string {
  const content = `"${policy}".replaceAll("'self'","'self' "+location.origin)`;
  return `<script>{const m=document.createElement("meta");m.httpEquiv="Content-Security-Policy";m.content=${content};document.head.append(m)}</script>`;
}

/**
 * The page with its policy, which must come before everything that it applies to: after the charset declaration, which
 * must be early, or at the start of the head. Throws if a page has no head. `isFramed`: hosts may sandbox the page.
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
 * The page with its policy; `scripts` are the allowed inline scripts. Throws an Error if anything else violates the
 * policy. `path` is the page's path from the site's root.
 */
export function underPolicy(html: string, path: string, scripts: readonly string[]): string {
  const faults = faultsAgainstPolicy(html, scripts);
  if (faults.length > 0) {
    const list = faults.map((fault) => `${path || 'index.html'} has ${fault}`).join('\n');
    throw new Error(`The Content-Security-Policy forbids what stands in a page:\n${list}`);
  }
  return withPolicy(html, scripts, path === 'embed.html');
}

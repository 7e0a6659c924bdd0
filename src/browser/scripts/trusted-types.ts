/**
 * The Trusted Types policies of the site, whose Content-Security-Policy has `require-trusted-types-for 'script'`.
 * Browsers without Trusted Types get plain strings.
 */

interface Rules {
  readonly createHTML?: (html: string) => string;
  readonly createScriptURL?: (address: string) => string | null;
}

interface Policy {
  /** Typed as a string, because TypeScript's DOM types have no `TrustedHTML`. */
  createHTML(html: string): string;
}

/** Creates a policy, whose name the page's Content-Security-Policy must list. Call it once per name and page. */
function createPolicy(name: string, rules: Rules): Policy | undefined {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: Rules): Policy };
  };
  return trustedTypes?.createPolicy(name, rules);
}

/** Returns a function that marks markup as trusted. Only for the site's own, in which every text is escaped. */
export function ownMarkup(policyName: 'drawing' | 'drawn-links'): (html: string) => string {
  const policy = createPolicy(policyName, { createHTML: (html) => html });
  return (html) => policy?.createHTML(html) ?? html;
}

/**
 * Allows scripts and workers from the site's own addresses. In a frame with an opaque origin there are none, and
 * MapLibre starts its worker from a `data:` address.
 */
export function admitOwnScripts(): void {
  createPolicy('default', {
    createScriptURL: (address) => {
      const { protocol, origin } = new URL(address, document.baseURI);
      const isOwn =
        origin === location.origin || (protocol === 'data:' && globalThis.origin === 'null');
      return isOwn ? address : null;
    },
  });
}

/**
 * What may become markup or a script on a page whose policy has `require-trusted-types-for 'script'`.
 * Browsers without Trusted Types take plain texts, as before.
 */

interface Rules {
  readonly createHTML?: (html: string) => string;
  readonly createScriptURL?: (address: string) => string | null;
}

interface Policy {
  /** Typed as the text that it holds: the types of the DOM know no other. */
  createHTML(html: string): string;
}

/** The policy of that name, which the page's own policy has to list; once a name and page. */
function createPolicy(name: string, rules: Rules): Policy | undefined {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: Rules): Policy };
  };
  return trustedTypes?.createPolicy(name, rules);
}

/** Passes markup that comes from the site's own build or drawing, in which every text is escaped. */
export function ownMarkup(policyName: 'drawing' | 'drawn-links'): (html: string) => string {
  const policy = createPolicy(policyName, { createHTML: (html) => html });
  return (html) => policy?.createHTML(html) ?? html;
}

/**
 * Lets scripts of the site be started by their addresses. In a frame without an origin of its own there
 * are none, and the map library starts its worker from a `data:` address.
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

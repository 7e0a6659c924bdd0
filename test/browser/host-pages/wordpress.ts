/**
 * Simulates what WordPress does with an address on its own line in a post, for an unknown site:
 * https://developer.wordpress.org/advanced-administration/wordpress/oembed/ and, for the rules,
 * `WP_oEmbed::discover()`, `wp_filter_oembed_result()` and `wp_filter_oembed_iframe_title_attribute()`.
 */
import type { Page } from '@playwright/test';

/** The number of bytes of a page that WordPress reads; it uses only the head. */
const maxShareOfPage = 153_600;

/** The address of the oEmbed response in a page. Runs in a browser, to use its parser. */
function discover(html: string): string {
  const [head = ''] = html.split('</head>', 1);
  const { documentElement } = new DOMParser().parseFromString(head, 'text/html');
  const link = documentElement.querySelector('link[type="application/json+oembed"][href]');
  return link?.getAttribute('href') ?? '';
}

/** The allowed part of a response's HTML. Runs in a browser, to use its parser. */
function filter([html, secret]: readonly [html: string, secret: string]): string {
  const allowed: Record<string, string[]> = {
    a: ['href'],
    blockquote: [],
    iframe: 'src width height frameborder marginwidth marginheight scrolling title'.split(' '),
  };
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of [...body.querySelectorAll('*')].reverse()) {
    const attributes = allowed[element.localName];
    if (attributes === undefined) element.replaceWith(...element.childNodes);
    for (const name of element.getAttributeNames()) {
      if (!attributes?.includes(name)) element.removeAttribute(name);
    }
  }
  const frame = body.querySelector('iframe');
  if (frame === null) return '';
  const quotation = body.querySelector('blockquote');
  for (const element of [quotation, frame]) {
    element?.setAttribute('class', 'wp-embedded-content');
    element?.setAttribute('data-secret', secret);
  }
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.setAttribute('security', 'restricted');
  frame.setAttribute('src', `${frame.getAttribute('src')}#?secret=${secret}`);
  // The quotation is shown until the frame has sent its height.
  if (quotation) frame.setAttribute('style', 'position: absolute; visibility: hidden;');
  return `${quotation?.outerHTML ?? ''}${frame.outerHTML}`;
}

/**
 * The HTML that a post shows instead of an address. `page` provides the parser; `fetchText` fetches an address; `secret`
 * is ten letters and digits. Throws if the page has no response that WordPress accepts.
 */
export async function embedInPost(
  page: Page,
  address: string,
  secret: string,
  fetchText: (address: string) => string,
): Promise<string> {
  const responseAddress = await page.evaluate(
    discover,
    fetchText(address).slice(0, maxShareOfPage),
  );
  if (responseAddress === '') throw new Error(`${address} has no link to an oEmbed response.`);
  const { type, version, html }: Record<string, unknown> = JSON.parse(fetchText(responseAddress));
  if (type !== 'rich' || version !== '1.0' || typeof html !== 'string') {
    throw new Error(`The response at ${responseAddress} is not of type "rich".`);
  }
  const post = await page.evaluate(filter, [html, secret] as const);
  if (post === '') throw new Error(`The response at ${responseAddress} has no iframe.`);
  return post;
}

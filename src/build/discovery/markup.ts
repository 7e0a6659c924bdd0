/** Writes elements for HTML heads and for XML, with all attributes and texts escaped. */
import { escapeHtml } from '../../core/embedding/snippet';

/** An attribute that is `null` is left out. */
export type Attributes = Readonly<Record<string, string | null>>;

/** Characters that XML 1.0 forbids, escaped or not: https://www.w3.org/TR/xml/#charsets */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it must match them
const forbiddenCharacters = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Escapes a text for use between tags or in double quotes, in HTML and XML. */
export function escapeMarkup(text: string): string {
  return escapeHtml(text.replace(forbiddenCharacters, ''));
}

/** `<name a="b"`, without the closing bracket. */
function startOf(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeMarkup(value)}"`],
  );
  return `<${name}${written.join('')}`;
}

/** A void HTML element: `<meta name="description" content="…">`. */
export function voidElement(name: string, attributes: Attributes): string {
  return `${startOf(name, attributes)}>`;
}

/** An element that contains text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return `${startOf(name, attributes)}>${escapeMarkup(text)}</${name}>`;
}

/** An XML element that contains other elements; an empty one is self-closing. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []) {
  const start = startOf(name, attributes);
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

/** A whole XML document. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

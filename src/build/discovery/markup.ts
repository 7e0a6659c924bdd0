/** Elements as text, for HTML heads and for XML: every attribute and text escaped. */
import { escapeHtml } from '../../core/embedding/snippet';

/** An attribute that is `null` is left out. */
export type Attributes = Readonly<Record<string, string | null>>;

/** What no document of XML 1.0 may hold, escaped or not: https://www.w3.org/TR/xml/#charsets */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
const unspeakable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text between tags or in double quotes, in HTML and XML alike. */
export function escapeMarkup(text: string): string {
  return escapeHtml(text.replace(unspeakable, ''));
}

/** `<name a="b"`, the tag left open. */
function startOf(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeMarkup(value)}"`],
  );
  return `<${name}${written.join('')}`;
}

/** An element of HTML that never has content: `<meta name="description" content="…">`. */
export function voidElement(name: string, attributes: Attributes): string {
  return `${startOf(name, attributes)}>`;
}

/** An element around text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return `${startOf(name, attributes)}>${escapeMarkup(text)}</${name}>`;
}

/** An element of XML around other elements; an empty one closes itself. */
export function element(name: string, attributes: Attributes, children: readonly string[] = []) {
  const start = startOf(name, attributes);
  return children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</${name}>`;
}

/** A whole XML document. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

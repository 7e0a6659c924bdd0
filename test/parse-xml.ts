/** Parses XML as strictly as a browser. */
import { JSDOM } from 'jsdom';

const { DOMParser } = new JSDOM('').window;

/** The document. Throws a SyntaxError if the text is not well formed. */
export function parseXml(text: string): XMLDocument {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const fault = document.querySelector('parsererror');
  if (fault !== null) throw new SyntaxError(fault.textContent ?? 'not well formed');
  return document;
}

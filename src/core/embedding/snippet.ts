/**
 * The HTML that other people paste into their pages to show the map: a plain frame, or the element
 * that `embed.js` defines. Both bring a link that is there where no frame or script is.
 */
import type { Parameters } from '../view/query-string';

/** What both snippets say. */
interface Snippet {
  /** Absolute address of the map as a page of its own. */
  readonly fullMap: string;
  /** Text of the link to it. */
  readonly linkText: string;
  /** What the frame is called by screen readers. */
  readonly title: string;
  /** CSS pixels; `null` for as wide as the page's column. */
  readonly width: number | null;
  /** CSS pixels. */
  readonly height: number;
}

export interface IframeSnippet extends Snippet {
  /** Absolute address of `embed.html` with its parameters. */
  readonly address: string;
}

export interface ScriptSnippet extends Snippet {
  /** Absolute address of `embed.js`. */
  readonly script: string;
  /** What the map shows: its address's parameters, which become attributes. */
  readonly parameters: Parameters;
}

/** What the frame asks its page to permit; nothing works less where it does not. */
const permissions = 'fullscreen; clipboard-write; web-share';

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  // Parsers turn a bare one into a line feed.
  '\r': '&#13;',
  // No HTML can hold it.
  '\0': '',
};

/** A text for HTML, between tags or between double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"\t\n\r\0]/g, (character) => references[character] ?? character);
}

/** ` name="value"` for each. */
function attributesOf(attributes: Parameters): string {
  return attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
}

function linkTo(address: string, text: string): string {
  return `<a${attributesOf([['href', address]])}>${escapeHtml(text)}</a>`;
}

/**
 * The frame in a figure whose caption is the link. Its size stands in attributes, which every policy
 * lets through, and in a `style`, which a page with a strict one ignores: then the frame keeps the
 * browser's thin edge. One line an element, because editors of some sites break lines in tags.
 */
export function iframeSnippet(snippet: IframeSnippet): string {
  const { address, title, width, height, fullMap, linkText } = snippet;
  const frame = attributesOf([
    ['src', address],
    ['title', title],
    ['width', width === null ? '100%' : String(width)],
    ['height', String(height)],
    ['style', `border: 0; max-width: 100%${width === null ? '; width: 100%' : ''}`],
    ['loading', 'lazy'],
    ['allow', permissions],
  ]);
  return [
    '<figure style="margin: 0">',
    `  <iframe${frame}></iframe>`,
    `  <figcaption>${linkTo(fullMap, linkText)}</figcaption>`,
    '</figure>',
    '',
  ].join('\n');
}

/**
 * The script and its element. The link in the element shows until the map has taken its place, and
 * for good where scripts are off.
 */
export function scriptSnippet(snippet: ScriptSnippet): string {
  const { script, parameters, title, width, height, fullMap, linkText } = snippet;
  const element = attributesOf([
    ...parameters,
    ['title', title],
    ...(width === null ? [] : [['width', String(width)] as const]),
    ['height', String(height)],
  ]);
  return [
    `<script${attributesOf([
      ['type', 'module'],
      ['src', script],
    ])}></script>`,
    `<sister-city-map${element}>`,
    `  ${linkTo(fullMap, linkText)}`,
    '</sister-city-map>',
    '',
  ].join('\n');
}

/**
 * The HTML snippets that publishers paste into their pages: a plain frame, or the element of `embed.js`. Both contain a
 * link for readers without frames or scripts.
 */
import type { Parameters } from '../view/query-string';

/** The content of both snippets. */
interface Snippet {
  /** The absolute address of the full map. */
  readonly fullMap: string;
  /** The text of the link to the full map. */
  readonly linkText: string;
  /** The frame's accessible name. */
  readonly title: string;
  /** CSS pixels; `null` for the full width of the page's column. */
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
  /** The parameters of the map's address, which become attributes. */
  readonly parameters: Parameters;
}

/** Permissions for the frame. The map has substitutes for those that the page does not grant. */
const permissions = 'fullscreen; clipboard-write; web-share';

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  // Parsers convert a bare one to a line feed.
  '\r': '&#13;',
  // HTML cannot contain it.
  '\0': '',
};

/** Escapes a text for HTML, as content or in a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"\t\n\r\0]/g, (character) => references[character] ?? character);
}

/** Writes ` name="value"` for each attribute. */
function attributesOf(attributes: Parameters): string {
  return attributes.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
}

function linkTo(address: string, text: string): string {
  return `<a${attributesOf([['href', address]])}>${escapeHtml(text)}</a>`;
}

/**
 * The frame in a figure whose caption is the link. Its size is in attributes, which every policy permits, and in a
 * `style`, which a strict policy blocks: then the frame keeps the browser's thin border. Each element is on one line,
 * because some editors break lines within tags.
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
 * The script and its element. The link in the element is shown until the map replaces it, and permanently if scripts are
 * off.
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

/** HTML as a tagged template: values are escaped, unless they are HTML themselves. */
import { escapeHtml } from '../../core/embedding/snippet';

/** A piece of HTML that is safe to insert into a page. */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** A value in a template; `null`, `undefined` and `false` are empty. */
export type Content = string | number | Html | null | undefined | false | readonly Content[];

function write(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (content instanceof Html) return content.toString();
  if (typeof content === 'object') return content.map(write).join('');
  return escapeHtml(String(content));
}

/** `` html`<p>${text}</p>` ``; line breaks and the indentation after them are left out. */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): Html {
  const text = strings
    .map((string, index) => string.replace(/\n\s*/g, '') + write(contents[index]))
    .join('');
  return new Html(text);
}

/** Joins contents with a separator. */
export function joined(contents: readonly Content[], between: string): Content {
  return contents.map((content, index) => (index === 0 ? content : [between, content]));
}

/** Vite plugin: the messages in the form that the browser formats at once, without a parser of its own. */
import compile from 'icu-minify/compile';
import { type Plugin, parseAst } from 'vite';

/** What of a text ICU MessageFormat gives a meaning to; others are the same in both forms. */
const syntax = /[{<]|'[}#|']/;

/** A node of a parsed module, as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value?: unknown;
}

/** The texts that are values of properties, in the order in which they stand. */
function textsIn(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, value } = node as Partial<Node>;
  if (type === 'Property' && typeof (value as Node).value === 'string') return [value as Node];
  return Object.values(node).flatMap(textsIn);
}

/** The module of a language with its texts parsed. */
export function withParsedTexts(code: string): string {
  let written = '';
  let end = 0;
  for (const text of textsIn(parseAst(code).body)) {
    if (!syntax.test(String(text.value))) continue;
    written += code.slice(end, text.start) + JSON.stringify(compile(String(text.value)));
    end = text.end;
  }
  return written + code.slice(end);
}

/**
 * In a build alone: the development server, the tests and what is written when the site is built read the
 * texts as they stand in the files. A test compares both.
 */
export function messages(): Plugin {
  return {
    name: 'sister-city-atlas:messages',
    apply: 'build',
    // When nothing of TypeScript is left.
    enforce: 'post',
    config: () => ({
      resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
    }),
    transform: {
      filter: { id: /\/core\/i18n\/messages\/.*\.ts$/ },
      handler: withParsedTexts,
    },
  };
}

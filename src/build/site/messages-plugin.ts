/** Vite plugin: precompiles the messages, so that browsers need no ICU MessageFormat parser. */
import compile from 'icu-minify/compile';
import { type Plugin, parseAst } from 'vite';

/** The syntax of ICU MessageFormat; texts without it are the same in both forms. */
const syntax = /[{<]|'[}#|']/;

/** The relevant part of a syntax tree node. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value?: unknown;
}

/** The strings that are property values, in source order. */
function textsIn(node: unknown): Node[] {
  if (Array.isArray(node)) return node.flatMap(textsIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, value } = node as Partial<Node>;
  if (type === 'Property' && typeof (value as Node).value === 'string') return [value as Node];
  return Object.values(node).flatMap(textsIn);
}

/** The module of a language with its texts precompiled. */
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
 * Applies only to builds: the development server, the tests and the prerendering use the source texts. A test
 * compares both.
 */
export function messages(): Plugin {
  return {
    name: 'sister-city-atlas:messages',
    apply: 'build',
    // After TypeScript has been removed.
    enforce: 'post',
    config: () => ({
      resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
    }),
    transform: {
      filter: { id: /\/core\/i18n\/messages\/.*\.ts$/ },
      // An empty source map, because no position in these files is of interest.
      handler: (code) => ({ code: withParsedTexts(code), map: { mappings: '' } }),
    },
  };
}

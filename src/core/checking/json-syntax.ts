/** Whether a text is strict JSON (RFC 8259): no comments, trailing commas or duplicate keys. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type JsonDocument, jsonDocument, positionOfOffset } from './json-document';
import { type Problem, problemOfFile } from './problem';

/** Deeper than any record; reading much deeper ones would exhaust the stack. */
const maxNesting = 32;

/** Problem and fix, by the parser's error code. */
const sentences: Readonly<Record<string, readonly [string, string]>> = {
  InvalidSymbol: [
    'This is not JSON',
    'put text into double quotation marks; only true, false, null and numbers go without',
  ],
  InvalidNumberFormat: ['This is not a number', 'write it like 74.59 or -73.97'],
  PropertyNameExpected: [
    'A field name is missing',
    'write "name": value, and no comma after the last field',
  ],
  ValueExpected: ['A value is missing', 'write a value here, or remove the comma before'],
  ColonExpected: ['A colon is missing', 'write ":" between field name and value'],
  CommaExpected: ['A comma is missing', 'write "," before this'],
  CloseBraceExpected: ['A closing brace is missing', 'write "}" here'],
  CloseBracketExpected: ['A closing bracket is missing', 'write "]" here'],
  EndOfFileExpected: ['There is text after the end of the record', 'keep one { … } in the file'],
  InvalidCommentToken: [
    'JSON has no comments',
    'remove it; what readers should know belongs in a "note"',
  ],
  UnexpectedEndOfComment: ['JSON has no comments', 'remove it'],
  UnexpectedEndOfString: [
    'A text does not end on its line',
    'write the closing quotation mark, and \\" for one within the text',
  ],
  UnexpectedEndOfNumber: ['A number is incomplete', 'write it like 74.59 or -73.97'],
  InvalidUnicode: ['This is not a \\u escape', 'write \\u and four hex digits'],
  InvalidEscapeCharacter: [
    'This is not an escape',
    'write \\\\ for a backslash, and \\" for a quotation mark',
  ],
  InvalidCharacter: [
    'The text contains a control character',
    'remove it, or write \\n for a line break',
  ],
};

/** Matches strings, to skip brackets inside them, and brackets. */
const textOrBracket = /"[^"\\]*(?:\\.[^"\\]*)*"?|[[\]{}]/gs;

/** The offset of the bracket that nests too deep, or -1. */
function offsetOfDeepNesting(text: string): number {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(textOrBracket)) {
    if (token === '{' || token === '[') depth += 1;
    if (token === '}' || token === ']') depth -= 1;
    if (depth > maxNesting) return index;
  }
  return -1;
}

/** The duplicate keys of objects. */
function repeatedKeys(node: Node): Node[] {
  const children = node.children ?? [];
  const below = children.flatMap(repeatedKeys);
  if (node.type !== 'object') return below;
  const seen = new Set<unknown>();
  const repeated = children.flatMap(({ children: [key] = [] }) => {
    if (key === undefined || !seen.has(key.value)) {
      seen.add(key?.value);
      return [];
    }
    return [key];
  });
  return [...repeated, ...below];
}

/** Reads a file of JSON. Only its first syntax error is reported, because it may cause the others. */
export function readJson(
  file: string,
  text: string,
): { document: JsonDocument; problems: Problem[] } {
  const failed = (offset: number, message: string, fix: string) => ({
    document: jsonDocument(file, text, undefined),
    problems: [
      {
        ...problemOfFile(file, { rule: 'json-syntax', message, fix }),
        ...positionOfOffset(text, offset),
      },
    ],
  });

  if (text.startsWith('\uFEFF')) {
    return failed(0, 'The file begins with a byte order mark', 'save it as UTF-8 without BOM');
  }
  const tooDeep = offsetOfDeepNesting(text);
  if (tooDeep >= 0) {
    return failed(tooDeep, `This nests more than ${maxNesting} levels`, 'remove brackets');
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [first] = errors.toSorted((a, b) => a.offset - b.offset);
  if (first !== undefined) {
    const [message, fix] = sentences[printParseErrorCode(first.error)] ?? [
      'This is not JSON',
      'compare with a neighbour',
    ];
    return failed(first.offset, message, fix);
  }

  const repeated = root === undefined ? [] : repeatedKeys(root);
  const problems = repeated.map((key) => ({
    ...problemOfFile(file, {
      rule: 'json-duplicate-key',
      message: `"${key.value}" occurs twice in the same object`,
      fix: 'keep one of the two',
    }),
    ...positionOfOffset(text, key.offset),
  }));
  return { document: jsonDocument(file, text, root), problems };
}

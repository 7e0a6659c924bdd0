/** Parsed JSON with the positions of its values. */
import { findNodeAtLocation, type Node } from 'jsonc-parser';

/** Keys and list positions from the root of a document. */
export type JsonPath = readonly (string | number)[];

export interface JsonDocument {
  /** Path in the records folder, with `/`. */
  readonly file: string;
  readonly text: string;
  /** The value, or `undefined` if the text is not JSON. */
  readonly value: unknown;
  readonly root: Node | undefined;
}

/** The document of a text and its parsed value: `undefined` if the text is not JSON. */
export function jsonDocument(file: string, text: string, root: Node | undefined): JsonDocument {
  return { file, text, root, value: root && jsonValue(root) };
}

/** The value of a node. Every key becomes an own property, even `__proto__`; the last one wins. */
function jsonValue(node: Node): unknown {
  const children = node.children ?? [];
  if (node.type === 'array') return children.map(jsonValue);
  if (node.type !== 'object') return node.value;
  return Object.fromEntries(
    children.map(({ children: [key, value] = [] }) => [
      String(key?.value),
      value && jsonValue(value),
    ]),
  );
}

/** Line and column, both from 1. */
export function positionOfOffset(text: string, offset: number) {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The position of a path; for a missing path, the position of its nearest ancestor. */
export function positionAt(document: JsonDocument, path: JsonPath, atKey: boolean) {
  if (document.root === undefined) return { line: 1, column: 1 };
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(document.root, path.slice(0, length));
    if (node === undefined) continue;
    const key = atKey && length === path.length ? node.parent?.children?.[0] : undefined;
    return positionOfOffset(document.text, (key ?? node).offset);
  }
  return positionOfOffset(document.text, document.root.offset);
}

/** A path as people write it: `events[0].sources[1].article`. */
export function pathText(path: JsonPath): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`;
    if (!/^[\w$-]+$/.test(segment)) return `${text}[${JSON.stringify(segment)}]`;
    return text === '' ? segment : `${text}.${segment}`;
  }, '');
}

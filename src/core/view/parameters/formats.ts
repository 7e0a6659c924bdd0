/** Formats of values in an address: one of a fixed set, a list, a range. */

/** A kind of value, and the text that says it. */
export interface Format<Value> {
  /** The value, or undefined if the text is malformed. */
  readonly parse: (text: string) => Value | undefined;
  readonly write: (value: Value) => string;
}

/** One of a fixed set of texts. */
export function oneOf<Value extends string>(values: readonly Value[]): Format<Value> {
  return { parse: (text) => values.find((value) => value === text), write: (value) => value };
}

/** An optional value; a missing one is written as an empty text. */
export function optional<Value>({ parse, write }: Format<Value>): Format<Value | null> {
  return { parse, write: (value) => (value === null ? '' : write(value)) };
}

const listSeparator = '~';

/** Items joined with `~`, each once. One unacceptable item makes the whole list malformed. */
export function listOf<Item extends string>(
  accept: (item: string) => item is Item,
): Format<readonly Item[]> {
  return {
    parse: (text) => {
      const items = [...new Set(text.split(listSeparator))];
      return items.every(accept) ? items : undefined;
    },
    write: (items) => items.join(listSeparator),
  };
}

/** Several of a fixed set of texts, joined with `~`; always in the order of the set. */
export function someOf<Value extends string>(values: readonly Value[]): Format<readonly Value[]> {
  const list = listOf((item): item is Value => values.some((value) => value === item));
  return {
    ...list,
    parse: (text) => {
      const items = list.parse(text);
      return items && values.filter((value) => items.includes(value));
    },
  };
}

/** Including both ends; `null` for no bound. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

/** The range with its ends swapped if they are in the wrong order. */
export function inOrder({ from, to }: Range): Range {
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
}

/** `2015..2020`, either end of which may be the word for no bound. */
export function rangeOf(
  words: { readonly from: string; readonly to: string },
  parseEnd: (text: string) => number | undefined,
  writeEnd: (end: number) => string,
): Format<Range> {
  return {
    parse: (text) => {
      const [fromText = '', toText = '', ...rest] = text.split('..');
      const from = fromText === words.from ? null : parseEnd(fromText);
      const to = toText === words.to ? null : parseEnd(toText);
      const isSound = rest.length === 0 && from !== undefined && to !== undefined;
      return isSound ? inOrder({ from, to }) : undefined;
    },
    write: ({ from, to }) =>
      `${from === null ? words.from : writeEnd(from)}..${to === null ? words.to : writeEnd(to)}`,
  };
}

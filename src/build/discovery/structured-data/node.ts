/** JSON-LD in the vocabulary of schema.org: what a page says to programs. */

/** A node or value of JSON-LD; `null` and empty lists are left out when it is written. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

export type Node = { readonly '@type': string } & { readonly [key: string]: Json };

/** Without what says nothing. */
function meaningful(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(meaningful);
  const entries = Object.entries(value).flatMap(([key, each]): [string, Json][] => {
    const isEmpty = each === null || (Array.isArray(each) && each.length === 0);
    return isEmpty ? [] : [[key, meaningful(each)]];
  });
  return Object.fromEntries(entries);
}

/**
 * The nodes as a `<script>` block of data. `<` is written as an escape, so that no text in it can
 * close the block or open a comment.
 */
export function jsonLdScript(nodes: readonly Node[]): string {
  const document = meaningful({ '@context': 'https://schema.org', '@graph': nodes });
  const json = JSON.stringify(document).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${json}</script>`;
}

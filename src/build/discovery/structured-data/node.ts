/** JSON-LD in the schema.org vocabulary, which describes a page to programs. */

/** A node or value of JSON-LD; `null` and empty lists are left out when writing. */
export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [key: string]: Json };

export type Node = { readonly '@type': string } & { readonly [key: string]: Json };

/** Removes `null` and empty lists. */
function withoutEmpty(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutEmpty);
  const entries = Object.entries(value).flatMap(([key, each]): [string, Json][] => {
    const isEmpty = each === null || (Array.isArray(each) && each.length === 0);
    return isEmpty ? [] : [[key, withoutEmpty(each)]];
  });
  return Object.fromEntries(entries);
}

/**
 * The nodes as a `<script>` data block. `<` is escaped, so that no text can close the block or open a comment.
 */
export function jsonLdScript(nodes: readonly Node[]): string {
  const document = withoutEmpty({ '@context': 'https://schema.org', '@graph': nodes });
  const json = JSON.stringify(document).replaceAll('<', '\\u003c');
  return `<script type="application/ld+json">${json}</script>`;
}

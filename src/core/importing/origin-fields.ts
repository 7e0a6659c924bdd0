/** What a register says of where it comes from, field by field. */

export const originFields = ['name', 'title', 'source', 'address', 'licence', 'retrieved'] as const;
export type OriginField = (typeof originFields)[number];

/** `title` may be left out; the source's is taken then. */
export type SaidOrigin = { readonly [field in OriginField]?: string | undefined };

/** A field that is missing or wrong. `isFuture`: it is a day that has not come yet. */
export interface OriginFault {
  readonly field: OriginField;
  readonly isFuture: boolean;
}

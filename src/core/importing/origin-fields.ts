/** The fields of a register's origin, with their checks. */

export const originFields = ['name', 'title', 'source', 'address', 'licence', 'retrieved'] as const;
export type OriginField = (typeof originFields)[number];

/** `title` is optional; by default it is that of the source. */
export type GivenOrigin = { readonly [field in OriginField]?: string | undefined };

/** A missing or wrong field. `isFuture`: the day is in the future. */
export interface OriginFault {
  readonly field: OriginField;
  readonly isFuture: boolean;
}

/** The source and size of a register. */
import * as z from 'zod/mini';

export const rawOriginSchema = z.object({
  /** Its folder, and its name in the address of the atlas. */
  name: z.string(),
  title: z.string(),
  /** The title of the list at its source. */
  source: z.object({ title: z.string(), url: z.string() }),
  /** SPDX identifier. */
  licence: z.string(),
  /** The day on which the list was taken from its source, `YYYY-MM-DD`. */
  retrieved: z.string(),
});
export type RegisterOrigin = z.infer<typeof rawOriginSchema>;

/** What the atlas knows of a register before it is loaded. */
export const rawRegisterSummarySchema = z.object({
  ...rawOriginSchema.shape,
  pairCount: z.number(),
});
export type RegisterSummary = Readonly<z.infer<typeof rawRegisterSummarySchema>>;

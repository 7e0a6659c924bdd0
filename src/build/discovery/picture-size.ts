/** How large the pictures of pages are: what Open Graph's consumers show without cutting. */

/** Pixels. */
export const pictureSize = { width: 1200, height: 630 } as const;

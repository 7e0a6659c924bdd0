/** The maximum distance of the pointer from a dot's edge and from an arc's middle, in CSS pixels. */
export const tolerances = { mouse: { place: 8, arc: 6 }, touch: { place: 22, arc: 16 } };

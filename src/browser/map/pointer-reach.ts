/** How near the pointer has to be to a dot's edge and to an arc's middle, in CSS pixels. */
export const tolerances = { mouse: { place: 8, arc: 6 }, touch: { place: 22, arc: 16 } };

/**
 * The borders that are drawn dashed. The map takes no position: it follows the lines of Natural Earth, which
 * show actual control, and marks contested ones.
 *
 * `world-atlas` has Natural Earth's countries (version 4.1), but not its layers of boundary lines, which
 * classify each line. Two things replace them: features without a country code (Kosovo, Northern Cyprus,
 * Somaliland, Siachen Glacier), whose borders are all contested; and the stretches below, which Natural Earth's
 * `admin_0_boundary_lines_land` classifies as disputed, indefinite or line of control, or its
 * `admin_0_boundary_lines_disputed_areas` lists with a claim. Breakaway regions that are not in the countries
 * layer (such as Abkhazia or Transnistria) have no line here at all.
 */

/** West, south, east and north end in degrees. */
export type GeoBounds = readonly [west: number, south: number, east: number, north: number];

export interface DisputedStretch {
  /** The names of the two countries in Natural Earth's spelling. */
  readonly countries: readonly [string, string];
  /** The contested part of their border; all of it by default. */
  readonly within?: GeoBounds;
}

export const disputedStretches: readonly DisputedStretch[] = [
  // Line of control.
  { countries: ['Morocco', 'W. Sahara'] },
  { countries: ['North Korea', 'South Korea'] },
  { countries: ['Israel', 'Syria'] },
  { countries: ['India', 'Pakistan'], within: [73, 32.4, 78, 36.5] },
  // Disputed.
  { countries: ['Israel', 'Palestine'] },
  { countries: ['Israel', 'Lebanon'] },
  // Aksai Chin, and Arunachal Pradesh.
  { countries: ['China', 'India'], within: [77.5, 32.4, 79.6, 35.7] },
  { countries: ['China', 'India'], within: [91.5, 27.4, 97.5, 29.6] },
  // Ilemi triangle.
  { countries: ['Ethiopia', 'Kenya'], within: [35.2, 4.6, 36, 5.6] },
  { countries: ['Kenya', 'S. Sudan'] },
  // Abyei.
  { countries: ['S. Sudan', 'Sudan'], within: [27.7, 9.3, 29.1, 10.3] },
  // Crimea.
  { countries: ['Russia', 'Ukraine'], within: [32.5, 45, 36.7, 46.4] },
  // Indefinite.
  { countries: ['Ethiopia', 'Somalia'] },
];

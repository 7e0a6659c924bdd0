/** The continents. */
export const continents = ['africa', 'americas', 'asia', 'europe', 'oceania'] as const;
export type Continent = (typeof continents)[number];

/** The continents by their codes in UN M49, under which CLDR names them: Africa, Americas, Asia, Europe, Oceania. */
export const continents = ['002', '019', '142', '150', '009'] as const;
export type Continent = (typeof continents)[number];

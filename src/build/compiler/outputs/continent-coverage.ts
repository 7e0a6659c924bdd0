/** The coverage of each continent by the records. Continents are those of Unicode's CLDR (UN M49). */
import containment from 'cldr-core/supplemental/territoryContainment.json' with { type: 'json' };
import { type Continent, continents } from '../../../core/domain/continent';
import type { RawDataSet } from '../../../core/domain/data-set';
import { isCountry } from '../../../core/importing/country-codes';

const parts: Readonly<Record<string, { readonly _contains: readonly string[] } | undefined>> =
  containment.supplemental.territoryContainment;

/** The countries and territories in a region. */
function countriesIn(region: string): string[] {
  const inside = parts[region]?._contains;
  if (inside === undefined) return isCountry(region) ? [region] : [];
  return inside.flatMap(countriesIn);
}

/** CLDR's codes of the continents (UN M49). */
const regions: Readonly<Record<Continent, string>> = {
  africa: '002',
  americas: '019',
  asia: '142',
  europe: '150',
  oceania: '009',
};

const continentOf: ReadonlyMap<string, Continent> = new Map(
  continents.flatMap((continent) =>
    countriesIn(regions[continent]).map((country) => [country, continent] as const),
  ),
);

/**
 * `relationships` has the countries at both ends of each. One between two continents counts in both. In the
 * result, `reached` of `all` countries and territories have a relationship.
 */
export function continentCoverage(
  relationships: readonly (readonly [string, string])[],
): RawDataSet['continents'] {
  const reached = new Set(relationships.flat());
  return continents.map((continent) => {
    const isHere = (country: string) => continentOf.get(country) === continent;
    return {
      continent,
      relationships: relationships.filter((ends) => ends.some(isHere)).length,
      reached: [...reached].filter(isHere).length,
      all: [...continentOf.values()].filter((each) => each === continent).length,
    };
  });
}

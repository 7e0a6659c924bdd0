/** What an import says of a row of its source. */

/** What was noticed, by the word that stands in the report, and what it means. */
export const reasons = {
  'repeated-pair': 'a pair that an earlier row gives, in either order or under another name',
  'paired-with-itself': 'a place paired with itself',
  'missing-cells': 'more or fewer cells than the header has',
  'missing-name': 'no name',
  'missing-coordinates': 'no coordinates',
  'unknown-place': 'a place without coordinates that the gazetteer does not have',
  'found-place': 'a place without coordinates, put where the gazetteer has it',
  'doubtful-place': 'a place without coordinates, put at the largest of several namesakes',
  'swapped-coordinates': 'longitude and latitude swapped beyond doubt',
  'bad-coordinates': 'coordinates that are not on the globe',
  'unknown-id': 'an id that the file of places does not have',
  'several-names': 'a name that is kept under another one of the same place',
  'several-coordinates': 'a place that other rows put a few kilometres away',
  'shared-point': 'different places on one point, as a geocoder gives where it knows no better',
  'ends-before-start': 'a relationship that ends before it begins',
  brackets: 'a name with an addition in brackets',
  markup: 'a name with markup or footnotes',
  mojibake: 'a name read with the wrong encoding',
  'unknown-country': 'a country that is not known',
  'read-country': 'a country that was read from a longer text',
  'outside-country': 'coordinates outside of the country named',
  'over-antimeridian': 'a pair whose short way crosses 180° of longitude, where maps end',
  'bad-date': 'a date that cannot be read',
  'ambiguous-date': 'a date whose day and month may be either, kept as its year',
  'differing-date': 'a repeated pair with other dates',
} as const;
export type Reason = keyof typeof reasons;

export interface Remark {
  readonly reason: Reason;
  /** What was done about it, in words. */
  readonly done: string;
}

/** Identifiers of places, pairs, articles and topics: file names that read well in an address. */

/** Lower-case words joined with single hyphens, so that `--` can only separate the two ends of a pair. */
export const identifierPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The id of the pair of two places, whatever their order. */
export function pairId(one: string, other: string): string {
  return one < other ? `${one}--${other}` : `${other}--${one}`;
}

/** The two place ids of a pair id, or `null` if it is not two ids in alphabetical order. */
export function placesOfPairId(id: string): readonly [string, string] | null {
  const ends = id.split('--');
  const [a, b] = ends;
  if (ends.length !== 2 || a === undefined || b === undefined) return null;
  if (!identifierPattern.test(a) || !identifierPattern.test(b) || a >= b) return null;
  return [a, b];
}

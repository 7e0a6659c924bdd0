/** Words that are spelled much like another one. */
import leven from 'leven';

/** Of three letters one may differ. */
const lettersPerSlip = 3;

/** Of some words those that differ in no more than every third letter, the nearest first. */
export function nearWords(word: string, known: readonly string[]): string[] {
  const maxDistance = Math.floor(word.length / lettersPerSlip);
  return known
    .map((each) => ({ each, distance: leven(word, each, { maxDistance: maxDistance + 1 }) }))
    .filter(({ distance }) => distance <= maxDistance)
    .toSorted((a, b) => a.distance - b.distance)
    .map(({ each }) => each);
}

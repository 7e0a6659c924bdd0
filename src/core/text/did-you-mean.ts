/** Guesses which known word a writer meant. */
import { closestMatch } from 'leven';

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_.]+/g, '-');
}

/** The known word that differs least: in case, by a few letters, or by a part left out. */
export function didYouMean(word: string, known: readonly string[]): string | undefined {
  const wanted = plain(word);
  const byPlain = new Map(known.map((candidate) => [plain(candidate), candidate]));
  const candidates = [...byPlain.keys()];
  const close = closestMatch(wanted, candidates, { maxDistance: Math.ceil(wanted.length / 4) });
  const part = (candidate: string) => candidate.includes(wanted) || wanted.includes(candidate);
  const containing = wanted.length < 3 ? undefined : candidates.find(part);
  return byPlain.get(close ?? containing ?? '');
}

/** `did you mean "x"?`, or nothing where no known word is near. */
export function suggestion(word: string, known: readonly string[]): string | undefined {
  const meant = didYouMean(word, known);
  return meant === undefined ? undefined : `did you mean "${meant}"?`;
}

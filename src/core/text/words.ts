/** Words and names in a form in which they can be compared. */

/** Small letters without accents and without anything that is not a letter or digit. */
export function foldName(name: string): string {
  // Most names and words of the world's largest lists are such, and need none of what follows.
  if (/^[A-Za-z0-9]*$/.test(name)) return name.toLowerCase();
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** By Unicode's rules (UAX 29) and dictionaries, because Chinese has no spaces. */
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of a text, folded, in order. */
export function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => foldName(segment))
    .filter((word) => word !== '');
}

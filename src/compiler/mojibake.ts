/**
 * Text that was decoded with the wrong encoding, and what it was meant to be.
 *
 * UTF-8 read as a one-byte encoding can be told with near certainty: turned back into the bytes of
 * that encoding, it is valid UTF-8, which ordinary text in Latin or Cyrillic letters hardly ever is.
 */

/** The byte of each character in an encoding where one byte is one character. */
function bytesByCharacter(encoding: string): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding);
  const bytes = Array.from({ length: 256 }, (_, byte) => byte);
  return new Map(bytes.map((byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
}

const wrongEncodings = ['windows-1252', 'windows-1251'].map(bytesByCharacter);
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What texts of the atlas are made of; the rare finds of chance (`Её` as `Ÿ` …) are not. */
const plausible = /^[\p{ASCII}À-ſЀ-ӿ\p{Script=Han}‐-›«»№€ {2}]+$/u;

function decodedAnew(word: string, bytes: ReadonlyMap<string, number>): string | null {
  const encoded = [...word].map((character) => bytes.get(character));
  if (encoded.includes(undefined)) return null;
  try {
    return utf8.decode(Uint8Array.from(encoded, (byte) => byte ?? 0));
  } catch {
    return null;
  }
}

/** What a garbled word was, or `null` where the word is not garbled. */
function meantWord(word: string): string | null {
  // One pair of odd characters may be chance: "Её" or "É»". Two in a row are not.
  if ((word.match(/\P{ASCII}/gu)?.length ?? 0) < 3 && !/[ÂÃâ]/.test(word)) return null;
  for (const bytes of wrongEncodings) {
    const meant = decodedAnew(word, bytes);
    if (meant !== null && meant !== word && plausible.test(meant)) return meant;
  }
  return null;
}

/** The garbled part of a text and what it was, or `null` where nothing of it is garbled. */
export function findMojibake(text: string): { garbled: string; meant: string } | null {
  // Only ordinary spaces part words: a no-break space may be the half of a garbled letter.
  for (const garbled of text.split(' ')) {
    const meant = meantWord(garbled);
    if (meant !== null) return { garbled, meant };
  }
  return null;
}

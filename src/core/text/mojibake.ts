/**
 * Text that was decoded with the wrong encoding, and what it was meant to be.
 *
 * UTF-8 read as a one-byte encoding is detected with near certainty: turned back into the bytes of
 * that encoding, it is valid UTF-8, which ordinary text in Latin or Cyrillic letters hardly ever is.
 */

/** The bytes 0x80 to 0x9F in windows-1252. Some versions of Node take them for control characters. */
const windows1252 =
  '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ' +
  Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('');

const upperHalf = Uint8Array.from({ length: 128 }, (_, index) => 0x80 + index);
const windows1251 = new TextDecoder('windows-1251').decode(upperHalf);

/** The byte of each character, where the upper half of an encoding is given. */
function bytesByCharacter(upper: string): ReadonlyMap<string, number> {
  const ascii = Array.from({ length: 128 }, (_, byte) => String.fromCharCode(byte)).join('');
  return new Map([...(ascii + upper)].map((character, byte) => [character, byte]));
}

/** ISO 8859-1, which browsers take for windows-1252 but other programs do not. */
const latin1 = Array.from(upperHalf, (byte) => String.fromCharCode(byte)).join('');

const wrongEncodings = [windows1252, latin1, windows1251].map(bytesByCharacter);
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What texts of the atlas are made of; the rare finds of chance (`Её` as `Ÿ` …) are not. */
const plausible = /^[\p{ASCII}À-ſЀ-ӿ\p{Script=Han}‐-›«»№€ {2}]+$/u;

function decodedAnew(word: string, byCharacter: ReadonlyMap<string, number>): string | null {
  const bytes: number[] = [];
  for (const character of word) {
    const byte = byCharacter.get(character);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  // UTF-8 has such a byte in every letter beyond ASCII; ordinary words hardly ever do.
  if (!bytes.some((byte) => byte >= 0x80 && byte < 0xc0)) return null;
  try {
    return utf8.decode(Uint8Array.from(bytes));
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

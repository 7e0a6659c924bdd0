/** Decodes the bytes of a file as text, in a given or a detected encoding. */
import { analyse } from 'chardet';

export interface DecodedText {
  readonly text: string;
  /** As the Encoding Standard calls it, such as `windows-1251`. */
  readonly encoding: string;
}

/** The given encoding does not exist, or the encoding of the bytes cannot be detected. */
export class UnknownEncodingError extends Error {
  override name = 'UnknownEncodingError';

  /** `given`: the encoding that does not exist; `null` if detection failed. */
  constructor(readonly given: string | null) {
    super(given ?? 'not detected');
  }
}

/** Latin encodings are used with the letters that Windows added to them. */
const supersets: Readonly<Record<string, string>> = {
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-9': 'windows-1254',
};

function decodedAs(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** So that it takes no longer for a large file. */
const maxSample = 200_000;

/** Letters of ASCII stand beside zeros in UTF-16, also where no byte-order mark says so. */
function utf16Of(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 8 && even < odd / 8) return 'utf-16le';
  return even > sample.length / 8 && odd < even / 8 ? 'utf-16be' : null;
}

/** The encodings that the bytes can be in, likeliest first. */
function candidates(bytes: Uint8Array): DecodedText[] {
  return analyse(bytes.subarray(0, maxSample)).flatMap(({ name, confidence }) => {
    const encoding = supersets[name] ?? name;
    const isOfUnicode = /^(?:UTF|ASCII|ISO-2022)/.test(name);
    const text = isOfUnicode || confidence === 0 ? null : decodedAs(bytes, encoding);
    return text === null ? [] : [{ text, encoding: encoding.toLowerCase() }];
  });
}

/**
 * The text of a file. It is UTF-8 where it can be; else the likeliest encoding, and among these the one
 * whose text `sense` likes best. Throws an UnknownEncodingError for an encoding that does not exist.
 */
export function decodeBytes(
  bytes: Uint8Array,
  given?: string,
  sense: (text: string) => number = () => 0,
): DecodedText {
  if (given !== undefined) {
    try {
      return { text: new TextDecoder(given).decode(bytes), encoding: given.toLowerCase() };
    } catch {
      throw new UnknownEncodingError(given);
    }
  }
  const utf16 = utf16Of(bytes);
  const text = utf16 === null ? decodedAs(bytes, 'utf-8') : decodedAs(bytes, utf16);
  if (text !== null) return { text, encoding: utf16 ?? 'utf-8' };
  const likely = candidates(bytes).slice(0, 6);
  const [best] = likely
    .map((candidate) => ({ ...candidate, sense: sense(candidate.text) }))
    .toSorted((a, b) => b.sense - a.sense);
  if (best !== undefined) return { text: best.text, encoding: best.encoding };
  throw new UnknownEncodingError(null);
}

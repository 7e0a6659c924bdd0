/** Reads positions: decimal or in minutes, in two cells or one. */

/** Symbols of directions. `O` is missing, because it means east in German and west in French. */
const directions: readonly (readonly [RegExp, 'N' | 'S' | 'E' | 'W'])[] = [
  [/с\.?\s*ш\.?|пн\.?\s*ш\.?|北緯|北纬|북위|\bnorth\b/giu, 'N'],
  [/ю\.?\s*ш\.?|пд\.?\s*ш\.?|南緯|南纬|남위|\bsouth\b/giu, 'S'],
  [/в\.?\s*д\.?|сх\.?\s*д\.?|東経|东经|동경|\beast\b/giu, 'E'],
  [/з\.?\s*д\.?|зх\.?\s*д\.?|西経|西经|서경|\bwest\b/giu, 'W'],
];

function withLatinDirections(text: string): string {
  return directions
    .reduce(
      (rest, [words, letter]) => rest.replaceAll(words, ` ${letter} `),
      text.normalize('NFKC'),
    )
    .replaceAll('−', '-')
    .trim();
}

const sexagesimal =
  /^(\d{1,3})\s*[°º:d\s]\s*(\d{1,2}(?:[.,]\d+)?)\s*(?:['′’‘:m\s]+\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|''|′′|s)?)?)?$/;

/** Degrees without a direction; NaN for anything else. */
function readNumber(text: string): number {
  const decimal = text.replace(/\s*[°º]$/, '');
  if (/^[+-]?\d+(?:[.,]\d*)?$/.test(decimal)) return Number(decimal.replace(',', '.'));
  const sign = text.startsWith('-') ? -1 : 1;
  const [, degrees, minutes = '0', seconds = '0'] =
    sexagesimal.exec(text.replace(/^[-+]\s*/, '')) ?? [];
  const [whole, m, s] = [degrees, minutes, seconds].map((part) => Number(part?.replace(',', '.')));
  if (whole === undefined || m === undefined || s === undefined || m >= 60 || s >= 60)
    return Number.NaN;
  return sign * Number((whole + m / 60 + s / 3600).toFixed(6));
}

/**
 * Degrees to the north or east: `42.87`, `42,87`, `42°52′12″N`, `W 3.1`. `null` for an empty text, NaN
 * for any other.
 */
export function readDegrees(text: string): number | null {
  // Most cells, and ten times as quick.
  if (/^-?\d+\.\d+$/.test(text)) return Number(text);
  const plain = withLatinDirections(text);
  if (plain === '') return null;
  const [, before = '', number = '', behind = ''] =
    /^([NSEW]?)\s*(.*?)\s*([NSEW]?)$/i.exec(plain) ?? [];
  if (before !== '' && behind !== '') return Number.NaN;
  const degrees = readNumber(number);
  return /[SW]/i.test(before + behind) ? -Math.abs(degrees) : degrees;
}

interface Position {
  readonly longitude: string;
  readonly latitude: string;
}

function ordered(one: string, other: string): Position {
  return /[EW]/i.test(one)
    ? { longitude: one.trim(), latitude: other.trim() }
    : { latitude: one.trim(), longitude: other.trim() };
}

const patterns: readonly RegExp[] = [
  // Each number with its direction after it, or before it.
  /^([^NSEW]+[NSEW])[\s,;/]*([^NSEW]+[NSEW])$/i,
  /^([NSEW][^NSEW]+?)[\s,;/]*([NSEW][^NSEW]+)$/i,
  // Decimal points, then decimal commas.
  /^\(?\s*([-+]?\d+(?:\.\d+)?\s*°?)\s*[,;/\s]\s*([-+]?\d+(?:\.\d+)?\s*°?)\s*\)?$/,
  /^\(?\s*([-+]?\d+,\d+\s*°?)\s*(?:[;/\s]|,\s)\s*([-+]?\d+,\d+\s*°?)\s*\)?$/,
];

/**
 * Both coordinates from one cell. `Point(74.59 42.87)`, as in Wikidata and PostGIS, has the longitude first;
 * `42.87, 74.59` and `42°52′N 74°35′E` have the latitude first. `null` for any other text.
 */
export function readPosition(text: string): Position | null {
  if (text === '') return null;
  const [, longitude, latitude] = /Point\s*\(\s*(\S+)\s+(\S+)\s*\)\s*$/i.exec(text) ?? [];
  if (longitude !== undefined && latitude !== undefined) return { longitude, latitude };
  const plain = withLatinDirections(text.replace(/^geo:/i, ''));
  for (const pattern of patterns) {
    const [, one, other] = pattern.exec(plain) ?? [];
    if (one !== undefined && other !== undefined) return ordered(one, other);
  }
  return null;
}

/** Reads several partners from one cell: "Besançon (France), Padua (Italy); Isfahan (Iran)". */
import { readCountry } from './country-names';

export interface Partner {
  readonly name: string;
  /** Empty if not stated. */
  readonly country: string;
  readonly start: string;
}

/** The parts between separators outside of brackets. */
function partsOf(text: string, separators: RegExp): string[] {
  const parts: string[] = [''];
  let depth = 0;
  for (const letter of text) {
    if ('([（'.includes(letter)) depth += 1;
    if (')]）'.includes(letter)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.test(letter)) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${letter}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function isCountryName(text: string): boolean {
  return readCountry(text)?.isPart === false;
}

/** Reads the country and year in brackets: `Besançon (France, 1959)`. */
function withBrackets(text: string): Partner {
  const [, name = text, inner = ''] = /^(.*?)\s*[([（]([^()[\]（）]*)[)\]）]\s*$/.exec(text) ?? [];
  const said = inner.split(/[,;]/).map((part) => part.trim());
  const country = said.find(isCountryName) ?? '';
  const start = said.find((part) => /\d{4}/.test(part)) ?? '';
  const isUnderstood = said.every((part) => part === country || part === start || part === '');
  // Brackets with other content are part of the name.
  return isUnderstood ? { name, country, start } : { name: text, country: '', start: '' };
}

/** Names between commas. A country after a name belongs to that name. */
function betweenCommas(text: string): Partner[] {
  const partners: Partner[] = [];
  for (const part of partsOf(text, /[,，、]/)) {
    const before = partners.at(-1);
    if (before !== undefined && before.country === '' && isCountryName(part)) {
      partners[partners.length - 1] = { ...before, country: part };
    } else {
      partners.push(withBrackets(part));
    }
  }
  return partners;
}

/** The partners in a cell. A cell without separators and brackets is one name. */
export function partnersIn(text: string): Partner[] {
  return partsOf(text, /[;；|•·\n\r]/).flatMap(betweenCommas);
}

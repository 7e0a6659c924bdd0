/** An order of texts that is the same everywhere, whatever language the machine speaks. */

/** By UTF-16 units, the same in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

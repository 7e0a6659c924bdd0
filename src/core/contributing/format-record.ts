/** Formats a record exactly like `npm run format`. */

/** As in `biome.json`. */
const lineWidth = 100;

/** The width of a text in columns: East Asian characters take two. */
function columnsOf(text: string): number {
  const wide =
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
  return [...text].reduce((columns, letter) => columns + (wide.test(letter) ? 2 : 1), 0);
}

/** `before` and `after`: the text on the same line around the value. */
function format(value: unknown, indent: string, before: string, after: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const fields = Object.entries(value).filter(([, field]) => field !== undefined);
    if (fields.length === 0) return '{}';
    const lines = fields.map(([key, field], index) => {
      const start = `${inner}${JSON.stringify(key)}: `;
      const comma = index < fields.length - 1 ? ',' : '';
      return start + format(field, inner, start, comma) + comma;
    });
    return `{\n${lines.join('\n')}\n${indent}}`;
  }
  const items = value.map((item) => format(item, inner, inner, ','));
  const onOneLine = `[${items.join(', ')}]`;
  const fits = columnsOf(before + onOneLine + after) <= lineWidth;
  if (fits && !onOneLine.includes('\n')) return onOneLine;
  return `[\n${items.map((item) => inner + item).join(',\n')}\n${indent}]`;
}

/** Omits fields that are `undefined`. */
export function formatRecord(value: unknown): string {
  return `${format(value, '', '', '')}\n`;
}

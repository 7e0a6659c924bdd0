/** Writes SVG elements as text. */
import { escapeHtml } from '../embedding/snippet';

/** Attributes that are `null` or empty are omitted. */
export type Attributes = Readonly<Record<string, string | number | null>>;

export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

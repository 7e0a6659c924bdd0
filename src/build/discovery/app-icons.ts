/** The icons of the installed web app, drawn from the site's logo. */
import { readFileSync } from 'node:fs';
import { rasterise } from './picture/rasterise';

/** An icon in the web app manifest. */
interface AppIcon {
  /** The path from the site's root. */
  readonly path: string;
  /** Its width and height in pixels. */
  readonly size: number;
  /** `maskable`: operating systems crop it to their own shape. */
  readonly purpose: 'any' | 'maskable';
}

export const iconList: readonly AppIcon[] = [
  { path: 'icons/192.png', size: 192, purpose: 'any' },
  { path: 'icons/512.png', size: 512, purpose: 'any' },
  { path: 'icons/maskable-512.png', size: 512, purpose: 'maskable' },
];

/** The width of the logo's square in its file. */
const side = 32;

/** The safe zone of maskable icons is a circle of 80 % of the width: the logo is inside, its background all around. */
const safeZone = 0.8;

function svgOf(mark: string, { size, purpose }: AppIcon): string {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${size}" height="${size}">`;
  const shapes = mark.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '');
  if (purpose === 'any') return `${open}${shapes}</svg>`;
  const [, ground = ''] = /<rect [^>]*\bfill="([^"]+)"/.exec(mark) ?? [];
  const margin = (side * (1 - safeZone)) / 2;
  const inner = `<g transform="translate(${margin} ${margin}) scale(${safeZone})">${shapes}</g>`;
  return `${open}<rect width="${side}" height="${side}" fill="${ground}"/>${inner}</svg>`;
}

let drawn: ReadonlyMap<string, Uint8Array> | null = null;

/** The files by their paths, drawn once per process. */
export function appIcons(): ReadonlyMap<string, Uint8Array> {
  if (drawn !== null) return drawn;
  const mark = readFileSync(new URL('../../../public/icon.svg', import.meta.url), 'utf8');
  drawn = new Map(iconList.map((icon) => [icon.path, rasterise(svgOf(mark, icon))]));
  return drawn;
}

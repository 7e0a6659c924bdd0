/** The icons of the installed site, drawn from its mark. */
import { readFileSync } from 'node:fs';
import { rasterise } from './picture/rasterise';

/** An icon as manifests name it. */
interface AppIcon {
  /** From the site's root. */
  readonly path: string;
  /** Pixels of its width and height. */
  readonly size: number;
  /** `maskable`: systems cut it into a shape of theirs. */
  readonly purpose: 'any' | 'maskable';
}

/** All that there are. */
export const iconList: readonly AppIcon[] = [
  { path: 'icons/192.png', size: 192, purpose: 'any' },
  { path: 'icons/512.png', size: 512, purpose: 'any' },
  { path: 'icons/maskable-512.png', size: 512, purpose: 'maskable' },
];

/** Width of the mark's square in its file. */
const side = 32;

/** Whatever is cut away, a circle of four fifths stays: the mark is in it, and its ground all around. */
const kept = 0.8;

function svgOf(mark: string, { size, purpose }: AppIcon): string {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${size}" height="${size}">`;
  const shapes = mark.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '');
  if (purpose === 'any') return `${open}${shapes}</svg>`;
  const [, ground = ''] = /<rect [^>]*\bfill="([^"]+)"/.exec(mark) ?? [];
  const margin = (side * (1 - kept)) / 2;
  const inner = `<g transform="translate(${margin} ${margin}) scale(${kept})">${shapes}</g>`;
  return `${open}<rect width="${side}" height="${side}" fill="${ground}"/>${inner}</svg>`;
}

let drawn: ReadonlyMap<string, Uint8Array> | null = null;

/** The files by their paths, drawn once a process. */
export function appIcons(): ReadonlyMap<string, Uint8Array> {
  if (drawn !== null) return drawn;
  const mark = readFileSync(new URL('../../../public/icon.svg', import.meta.url), 'utf8');
  drawn = new Map(iconList.map((icon) => [icon.path, rasterise(svgOf(mark, icon))]));
  return drawn;
}

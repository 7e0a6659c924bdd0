/** The colours of the canvas: those of a theme, or the reader's own (forced colours). */
import { type MapPalette, type MapTheme, palettes, systemColours } from '../../core/look/palette';

/** A theme, or the reader's own colours on a light or a dark background. */
export type DrawnTheme = MapTheme | 'own on light' | 'own on dark';

/** The current value of a system colour, as `#rrggbb`. */
function readColour(probe: HTMLElement, name: string): string {
  probe.style.color = name;
  const channels = getComputedStyle(probe).color.match(/[\d.]+/g) ?? [];
  const digits = channels.slice(0, 3).map((value) => Number(value).toString(16).padStart(2, '0'));
  return `#${digits.join('')}`;
}

function readSystemColours(): MapPalette {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const read = (_: string, value: unknown) =>
    typeof value === 'string' ? readColour(probe, value) : value;
  const palette = JSON.parse(JSON.stringify(systemColours), read) as MapPalette;
  probe.remove();
  return palette;
}

export function paletteOf(theme: DrawnTheme): MapPalette {
  return theme === 'light' || theme === 'dark' ? palettes[theme] : readSystemColours();
}

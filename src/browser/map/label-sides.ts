/** Which labels have to point inwards, so that the edges of the map do not cut them. */
import { type Language, localize } from '../../core/domain/language';
import { projectPosition, type ScreenCamera } from '../../core/geometry/screen-camera';
import type { Viewport } from '../../core/geometry/viewport';
import { placeRadius } from '../../core/look/place-size';
import type { ScenePlace } from '../../core/view/scene';

/** The side of the dot on which the label stays; `any` if there is room on both, `none` if the dot is out of view. */
export type LabelSide = 'any' | 'left' | 'right' | 'none';

/** The usual width of a letter, and of a Chinese character, in CSS pixels. */
const [letterWidth, hanWidth] = [8, 14];
/** Labels are broken into lines of this width, if they have several words. */
const lineWidth = 117;
/** Between dot, label and edge. */
const gap = 8;
/** Half of a line's height. */
const halfLine = 10;

/** The width of a label, rather too much than too little. */
export function labelWidth(text: string): number {
  const widthOf = (word: string) =>
    [...word].reduce((sum, letter) => sum + (letter > '\u2e80' ? hanWidth : letterWidth), 0);
  return Math.max(...text.split(' ').map(widthOf), Math.min(lineWidth, widthOf(text)));
}

/** The sides of labels near the edges of what panels leave of the map, by place; all others may be on any. */
export function labelSides(
  places: readonly ScenePlace[],
  language: Language,
  camera: ScreenCamera,
  { width, height, padding }: Viewport,
): ReadonlyMap<string, LabelSide> {
  const [first, last] = [padding.left, width - padding.right];
  const [upper, lower] = [padding.top, height - padding.bottom];
  const sides = new Map<string, LabelSide>();
  for (const { place, degree, emphasis } of places) {
    const point = emphasis === 'faded' ? null : projectPosition(camera, place.coordinates);
    if (point === null) continue;
    const reach = placeRadius(degree) + gap + labelWidth(localize(place.names, language).text);
    if (point.x < first || point.x > last) {
      if (point.x + reach > first && point.x - reach < last) sides.set(place.id, 'none');
      continue;
    }
    // Panels at the top leave a part of it free, where a label would go on under them.
    const isUnderTop = point.y > -halfLine && point.y < upper + halfLine;
    if (isUnderTop || Math.abs(point.y - lower) < halfLine) {
      sides.set(place.id, 'none');
      continue;
    }
    const hasRoom = { left: point.x - reach >= first, right: point.x + reach <= last };
    if (hasRoom.left !== hasRoom.right) sides.set(place.id, hasRoom.left ? 'left' : 'right');
  }
  return sides;
}

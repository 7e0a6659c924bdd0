/** A scene as the arcs that the map draws: one for each visible pair. */
import type { Arc } from '../../core/geometry/arc';
import type { MapPalette } from '../../core/look/palette';
import type { Scene } from '../../core/view/scene';

export function arcsOfScene(scene: Scene, { accents }: Pick<MapPalette, 'accents'>): Arc[] {
  return scene.pairs.map(({ pair, events, tie, standing, emphasis, fullFrom, accent }) => ({
    id: pair.id,
    from: pair.ends[0].coordinates,
    to: pair.ends[1].coordinates,
    tie,
    standing,
    weight: events.length,
    emphasis,
    fullFrom,
    ...(accent !== null && { colour: accents[accent] }),
  }));
}

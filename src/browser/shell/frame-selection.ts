/** The camera follows the selection, while the address names no camera of its own. */

import type { Scene } from '../../core/view/scene';
import type { Selection } from '../../core/view/view';
import type { AtlasMap } from '../map/atlas-map';

/** Brings a selection into view, or everything where nothing is selected. */
export function frameSelection(map: AtlasMap, selection: Selection, scene: Scene): void {
  switch (selection.type) {
    case 'none':
      map.frameOpeningView();
      return;
    case 'pair':
      map.frame({ pairs: [selection.id] });
      return;
    case 'places':
    case 'chain':
      map.frame({
        places: selection.type === 'chain' ? [selection.from, selection.to] : selection.ids,
        pairs: scene.pairs
          .filter(({ emphasis }) => emphasis === 'selected')
          .map(({ pair }) => pair.id),
      });
  }
}

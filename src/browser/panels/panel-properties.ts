/** What cards, dossiers and lists of the panel are made from, and how they lead on. */
import type { Atlas } from '../../core/domain/atlas';
import type { Scene } from '../../core/view/scene';
import type { ChangeView, View } from '../../core/view/view';

export interface PanelProperties {
  readonly atlas: Atlas;
  readonly view: View;
  readonly scene: Scene;
  readonly onChange: ChangeView;
  /** The reader is about to open a pair. */
  readonly onApproach: (pairId: string) => void;
}

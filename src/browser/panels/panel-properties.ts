/** The properties of the panel's cards, dossiers and lists. */
import type { Atlas } from '../../core/domain/atlas';
import type { Scene } from '../../core/view/scene';
import type { ChangeView, View } from '../../core/view/view';

export interface PanelProperties {
  readonly atlas: Atlas;
  readonly view: View;
  readonly scene: Scene;
  readonly onChange: ChangeView;
  /** Called when the reader is about to open a pair. */
  readonly onApproach: (pairId: string) => void;
}

/** The card of what is selected; it remembers from which city a pair was opened. */
import { type ReactNode, useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { nameOfSelection } from '../../core/facts/selection-words';
import type { Scene } from '../../core/view/scene';
import { clearSelection, nothingSelected, type Selection, selectPair } from '../../core/view/view';
import { useWords } from '../intl/wording';
import { Card } from './card';
import type { FrameProperties } from './frame';

interface SelectedCardProperties extends FrameProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  /** Why there is no map, above the list that stands for it. */
  readonly trouble: ReactNode;
  readonly takesFocus: boolean;
}

export function SelectedCard({ trouble, takesFocus, ...properties }: SelectedCardProperties) {
  const { atlas, scene, view, changeView, onApproach } = properties;
  const words = useWords();
  const [origin, setOrigin] = useState<{ readonly pair: string; readonly from: Selection }>({
    pair: '',
    from: nothingSelected,
  });
  const { selection } = view;
  const { from } = origin;
  const canGoBack =
    selection.type === 'pair' && selection.id === origin.pair && from.type !== 'none';
  return (
    <Card
      atlas={atlas}
      scene={scene}
      selection={selection}
      trouble={selection.type === 'none' && trouble}
      takesFocus={takesFocus}
      onApproach={onApproach}
      onChange={changeView}
      onPair={(pair) => {
        setOrigin({ pair, from: selection });
        changeView((current) => selectPair(current, pair));
      }}
      onClose={selection.type === 'none' ? undefined : () => changeView(clearSelection)}
      back={
        canGoBack
          ? {
              name: nameOfSelection(atlas, scene, from, words),
              go: () => changeView((current) => ({ ...current, selection: from, camera: null })),
            }
          : undefined
      }
    />
  );
}

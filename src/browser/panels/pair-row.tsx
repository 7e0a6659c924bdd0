/** A relationship in a list: its line as on the map, its name, its tie and years. */
import { memo, useCallback, useDeferredValue, useState } from 'react';
import { pairFacts } from '../../core/facts/pair-facts';
import type { Scene, ScenePair } from '../../core/view/scene';
import { type ChangeView, selectPair } from '../../core/view/view';
import { useWords } from '../intl/wording';
import { TieMark } from '../ui/tie-mark';
import { useWanted } from './use-wanted';

interface PairRowProperties {
  readonly scenePair: ScenePair;
  readonly scene: Scene;
  /** The pair's name, or the partner's if one end is selected. */
  readonly name: string;
  readonly onSelect: (pairId: string) => void;
  /** Called when the reader is about to open it. */
  readonly onApproach: (pairId: string) => void;
}

/** Hundreds of rows stay as they are while only the camera moves. */
export const PairRow = memo(function PairRow(properties: PairRowProperties) {
  const { scenePair, scene, name, onSelect, onApproach } = properties;
  const words = useWords();
  const { pair } = scenePair;
  const details = [
    ...pairFacts(scenePair, scene, words).details,
    words.texts('count')('events', { count: scenePair.events.length }),
  ];
  return (
    // Of hundreds of rows, those off screen are not laid out.
    <li className="-mx-2 [contain-intrinsic-block-size:auto_3.75rem] [content-visibility:auto] [overflow-clip-margin:4px]">
      <button
        type="button"
        className="flex w-full items-start gap-3 rounded-panel px-2 py-2 text-start transition-colors hover:bg-wash"
        onClick={() => onSelect(pair.id)}
        onPointerEnter={() => onApproach(pair.id)}
        onFocus={() => onApproach(pair.id)}
      >
        <span className="mt-1.5">
          <TieMark tie={scenePair.tie} standing={scenePair.standing} accent={scenePair.accent} />
        </span>
        <span className="min-w-0">
          <span translate="no" className="block font-semibold">
            {name}
          </span>
          <span className="block text-small text-muted">{details.join(' · ')}</span>
        </span>
      </button>
    </li>
  );
});

/** More than fit into any panel. */
const firstRows = 30;

interface PairRowsProperties extends Pick<PairRowProperties, 'scene' | 'onApproach'> {
  readonly rows: readonly Pick<PairRowProperties, 'scenePair' | 'name'>[];
  readonly onChange: ChangeView;
}

/** Rows that open their dossiers. */
export function PairRows({ rows, onChange, ...common }: PairRowsProperties) {
  const [end, setEnd] = useState<Element | null>(null);
  const isWanted = useWanted(end);
  // The others are rendered in short tasks, and not beside a loading map: React does it at once after five seconds.
  const count = useDeferredValue(isWanted ? rows.length : firstRows);
  const select = useCallback((id: string) => onChange((view) => selectPair(view, id)), [onChange]);
  return (
    <ul>
      {rows.slice(0, count).map((row) => (
        <PairRow key={row.scenePair.pair.id} {...row} {...common} onSelect={select} />
      ))}
      {count < rows.length && <li ref={setEnd} aria-hidden="true" />}
    </ul>
  );
}

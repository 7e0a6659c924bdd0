/** A row of a short list of events: tie, name of the pair, kind. Opens the dossier. */
import type { AtlasEvent, Pair } from '../../core/domain/atlas';
import type { EventKind } from '../../core/domain/kind';
import type { Standing } from '../../core/domain/standing';
import { nameOfPair } from '../../core/facts/names';
import { kindName } from '../../core/facts/terms';
import { useWords } from '../intl/wording';
import { TieMark } from '../ui/tie-mark';

interface EventLinkProperties {
  readonly pair: Pair;
  readonly event: AtlasEvent;
  /** The suspension or termination that ended it, in a list of ends. */
  readonly endedBy?: EventKind | null;
  /** The standing that the list shows for it. */
  readonly standing: Standing;
  readonly onSelect: () => void;
}

export function EventLink({
  pair,
  event,
  endedBy = null,
  standing,
  onSelect,
}: EventLinkProperties) {
  const words = useWords();
  const kinds = [event.kind, ...(endedBy === null ? [] : [endedBy])];
  return (
    <button
      type="button"
      onClick={onSelect}
      className="-mx-1.5 flex w-[calc(100%+0.75rem)] items-start gap-2 rounded-panel px-1.5 py-1 text-start text-small transition-colors hover:bg-wash"
    >
      <span className="mt-1">
        <TieMark tie={event.tie} standing={standing} />
      </span>
      <span className="min-w-0">
        <span translate="no" className="font-semibold">
          {nameOfPair(pair, words.language)}
        </span>{' '}
        <span className="text-muted">{kinds.map((kind) => kindName(kind, words)).join(' · ')}</span>
      </span>
    </button>
  );
}

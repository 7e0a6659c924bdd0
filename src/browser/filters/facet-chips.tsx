/** The choices of a facet as chips: how many relationships each would show under the other filters. */
import { useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { countChoices } from '../../core/view/facets';
import {
  type ChangeView,
  type Choice,
  type Facet,
  type Filters,
  noFilters,
  toggleChoice,
} from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useChoiceNames } from '../intl/use-choice-names';
import { useWording } from '../intl/wording';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';

interface FacetChipsProperties<Of extends Facet> {
  readonly facet: Of;
  readonly label: string;
  readonly atlas: Atlas;
  readonly filters: Filters;
  readonly onChange: ChangeView;
  /** How many chips stand there before "more". */
  readonly most: number;
  /** The order in which they stand; left out, the most frequent first. */
  readonly order?: readonly Choice<Of>[];
  /** What registers have under each choice with the other filters applied, and without any filter. */
  readonly listedCounts?: ReadonlyMap<string, number>;
  readonly listedFrequency?: ReadonlyMap<string, number>;
}

const nothingListed: ReadonlyMap<string, number> = new Map();

/** Two counts of the same choices as one. */
function together<Key>(
  one: ReadonlyMap<Key, number>,
  other: ReadonlyMap<string, number>,
): ReadonlyMap<Key, number> {
  const sum = new Map(one);
  for (const [key, count] of other as ReadonlyMap<Key, number>) {
    sum.set(key, (sum.get(key) ?? 0) + count);
  }
  return sum;
}

export function FacetChips<Of extends Facet>({
  facet,
  label,
  atlas,
  filters,
  onChange,
  most,
  order,
  listedCounts = nothingListed,
  listedFrequency = nothingListed,
}: FacetChipsProperties<Of>) {
  const t = useTranslations('filter');
  const { number } = useWording();
  const nameOf = useChoiceNames(atlas);
  const [isOpen, setOpen] = useState(false);
  const counts = together(countChoices(atlas, filters, facet), listedCounts);
  const chosen: readonly Choice<Of>[] = filters[facet];
  // Ranked without any filter, so that chips do not change places under the hand.
  const frequency = together(countChoices(atlas, noFilters, facet), listedFrequency);
  const ranked = [...(order ?? frequency.keys())].toSorted(
    (a, b) => (frequency.get(b) ?? 0) - (frequency.get(a) ?? 0),
  );
  const first = new Set(ranked.slice(0, most));
  const all = order ?? ranked;
  const shown = all.filter((choice) => isOpen || first.has(choice) || chosen.includes(choice));
  const hiddenCount = all.length - shown.length;
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-1.5">
      <legend className="float-left me-1.5 text-small font-semibold">{label}</legend>
      {shown.map((choice) => {
        const count = counts.get(choice) ?? 0;
        return (
          <Chip
            key={choice}
            label={nameOf(facet, choice)}
            count={number(count)}
            empty={count === 0}
            pressed={chosen.includes(choice)}
            onPressedChange={() => onChange((view) => toggleChoice(view, facet, choice))}
          />
        );
      })}
      {(hiddenCount > 0 || isOpen) && all.length > most && (
        <Button weight="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('fewerTopics') : t('moreTopics', { count: number(hiddenCount) })}
        </Button>
      )}
    </fieldset>
  );
}

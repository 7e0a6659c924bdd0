/** The choices of a facet as chips, each with the number of relationships it would show under the other filters. */
import { useMemo, useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import { choiceName } from '../../core/facts/choice-names';
import { type Facet, type FacetChoice, facetTable } from '../../core/view/facet-table';
import { countChoices } from '../../core/view/facets';
import { countListedChoices } from '../../core/view/listed';
import type { Scene } from '../../core/view/scene';
import { type FacetFilters, type Filters, noFilters, toggleChoice } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { NamedRow } from '../ui/named-row';
import type { FilterProperties } from './filter-properties';

interface FacetChipsProperties<Of extends Facet> extends FilterProperties {
  readonly facet: Of;
  readonly scene: Pick<Scene, 'listed'>;
  /** The number of chips before "more". */
  readonly maxChips: number;
}

/** Counts documented and listed relationships by choice of a facet. */
function useCounts<Of extends Facet>(
  atlas: Atlas,
  { listed }: Pick<Scene, 'listed'>,
  filters: Filters,
  facet: Of,
  reference: Day,
): ReadonlyMap<FacetChoice<Of>, number> {
  const ofRegisters = useMemo(
    () => countListedChoices({ listed }, filters, facet),
    [listed, filters, facet],
  );
  const documented = useMemo(
    () => countChoices(atlas, filters, facet, reference),
    [atlas, filters, facet, reference],
  );
  const sum = new Map(documented);
  for (const [choice, count] of ofRegisters) sum.set(choice, (sum.get(choice) ?? 0) + count);
  return sum;
}

export function FacetChips<Of extends Facet>({
  facet,
  atlas,
  filters,
  reference,
  scene,
  onChange,
  maxChips,
}: FacetChipsProperties<Of>) {
  const t = useTranslations('filter');
  const words = useWords();
  const { number } = words.wording;
  const [isOpen, setOpen] = useState(false);
  const counts = useCounts(atlas, scene, filters, facet, reference);
  const chosen: FacetFilters[Of] = filters[facet];
  // Ranked without any filter, so that chips do not move while the reader uses them.
  const frequency = useCounts(atlas, scene, noFilters, facet, reference);
  const { isOrdered, choicesIn } = facetTable[facet];
  const order = isOrdered ? [...choicesIn(atlas)] : null;
  const ranked = (order ?? [...frequency.keys()]).toSorted(
    (a, b) => (frequency.get(b) ?? 0) - (frequency.get(a) ?? 0),
  );
  const first = new Set(ranked.slice(0, maxChips));
  const all = order ?? ranked;
  const shown = all.filter((choice) => isOpen || first.has(choice) || chosen.includes(choice));
  const hiddenCount = all.length - shown.length;
  return (
    <NamedRow name={t(facet as Facet)} className="gap-1.5">
      {shown.map((choice) => {
        const count = counts.get(choice) ?? 0;
        return (
          <Chip
            key={choice}
            label={choiceName(facet, choice, atlas, words)}
            count={number(count)}
            empty={count === 0}
            pressed={chosen.includes(choice)}
            onPressedChange={() => onChange((view) => toggleChoice(view, facet, choice))}
          />
        );
      })}
      {(hiddenCount > 0 || isOpen) && all.length > maxChips && (
        <Button weight="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('fewerTopics') : t('moreTopics', { count: number(hiddenCount) })}
        </Button>
      )}
    </NamedRow>
  );
}

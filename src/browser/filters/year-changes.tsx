/** The changes in a year: new, renewed, suspended and ended relationships, with links to their dossiers. */
import { Collapsible } from '@base-ui/react/collapsible';
import { useState } from 'react';
import type { Standing } from '../../core/domain/standing';
import {
  type Change,
  type ChangeType,
  changesInYear,
  changeTypes,
} from '../../core/view/changes-in-year';
import { selectPair } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { EventLink } from './event-link';
import type { FilterProperties } from './filter-properties';

interface YearChangesProperties extends FilterProperties {
  readonly year: number;
  /** Whether the list is open at first, or only the counts are shown. */
  readonly opensUnfolded: boolean;
}

/** The number of changes of a type shown at first; a button shows the rest. */
const maxShown = 8;

/** The standing whose line style marks a change. */
function standingOf({ type, endedBy, event }: Change): Standing {
  if (type === 'suspended') return 'suspended';
  if (type !== 'ended') return event.undated ? 'undated' : 'in-force';
  return endedBy === null && event.kind !== 'termination' ? 'expired' : 'ended';
}

export function YearChanges({
  atlas,
  filters,
  reference,
  year,
  opensUnfolded,
  onChange,
}: YearChangesProperties) {
  const t = useTranslations('change');
  const { number } = useWording();
  const [allOfYear, setAllOfYear] = useState<number | null>(null);
  const changes = changesInYear(atlas, filters, year, reference);
  const names = {
    new: t('new'),
    renewed: t('renewed'),
    suspended: t('suspended'),
    ended: t('ended'),
  };
  const groups = changeTypes.map((type) => {
    const all = changes.filter((change) => change.type === type);
    const shown = allOfYear === year ? all : all.slice(0, maxShown);
    return { type, name: names[type], count: all.length, shown };
  });
  return (
    <Collapsible.Root
      render={<section aria-label={t('title', { year: String(year) })} />}
      defaultOpen={opensUnfolded}
      className="flex min-h-0 flex-col text-small"
    >
      <Collapsible.Trigger className="group flex min-h-8 w-full shrink-0 items-center justify-between gap-2 text-start text-small font-semibold">
        <span>{t('title', { year: String(year) })}</span>
        <span className="group-data-[panel-open]:rotate-180">
          <Icon name="down" size={16} />
        </span>
      </Collapsible.Trigger>
      <p className="text-muted">
        {changes.length === 0
          ? t('none')
          : groups.map(({ name, count }) => `${name} ${number(count)}`).join(' · ')}
      </p>
      <Collapsible.Panel className="flex min-h-0 flex-col gap-2 overflow-y-auto overscroll-contain pe-1">
        {groups
          .filter(({ count }) => count > 0)
          .map(({ type, name, shown }) => (
            <div key={type}>
              <p aria-hidden="true" className="font-semibold text-muted">
                {name}
              </p>
              <ul aria-label={name}>
                {shown.map((change) => (
                  <li key={`${change.pair.id} ${change.event.id}`}>
                    <EventLink
                      pair={change.pair}
                      event={change.event}
                      endedBy={change.endedBy}
                      standing={standingOf(change)}
                      onSelect={() => onChange((view) => selectPair(view, change.pair.id))}
                    />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        {groups.some(({ count, shown }) => shown.length < count) && (
          <Button weight="plain" className="self-start" onClick={() => setAllOfYear(year)}>
            {t('all', { count: number(changes.length) })}
          </Button>
        )}
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}

/** The same as one sentence for screen readers, announced when the years stop changing. */
export function YearChangesSummary({
  atlas,
  filters,
  reference,
  year,
}: Pick<YearChangesProperties, 'atlas' | 'filters' | 'reference' | 'year'>) {
  const t = useTranslations('change');
  const { number } = useWording();
  const changes = changesInYear(atlas, filters, year, reference);
  const numberOf = (type: ChangeType) =>
    number(changes.filter((change) => change.type === type).length);
  return (
    <span>
      {t('summary', {
        year: String(year),
        begun: numberOf('new'),
        renewed: numberOf('renewed'),
        suspended: numberOf('suspended'),
        ended: numberOf('ended'),
      })}
    </span>
  );
}

/** Topics as chips: how many relationships each would show under the other filters. */
import { useState } from 'react';
import type { Atlas } from '../domain/atlas';
import { localize } from '../domain/language';
import { useTranslations } from '../i18n/intl';
import { useWording } from '../i18n/wording';
import { Button } from '../ui/button';
import { Chip } from '../ui/chip';
import { countChoices } from '../view/facets';
import { type ChangeView, type Filters, toggled } from '../view/view';

interface TopicFilterProperties {
  readonly atlas: Atlas;
  readonly filters: Filters;
  readonly onChange: ChangeView;
  /** How many chips stand there before "more". */
  readonly most: number;
}

export function TopicFilter({ atlas, filters, onChange, most }: TopicFilterProperties) {
  const t = useTranslations('filter');
  const { language, number } = useWording();
  const [isOpen, setOpen] = useState(false);
  const counts = countChoices(atlas, filters, 'topics');
  const topics = [...atlas.topics.values()];
  // Ranked without the year window, so that chips do not change places under the hand.
  const ranked = topics.toSorted((a, b) => rank(atlas, b.id) - rank(atlas, a.id));
  const first = new Set(ranked.slice(0, most).map(({ id }) => id));
  const shown = topics.filter(({ id }) => isOpen || first.has(id) || filters.topics.includes(id));
  const hiddenCount = topics.length - shown.length;
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5">
      <legend className="float-left me-1.5 text-small font-semibold">{t('topics')}</legend>
      {shown.map((topic) => {
        const count = counts.get(topic.id) ?? 0;
        return (
          <Chip
            key={topic.id}
            label={localize(topic.names, language).text}
            count={number(count)}
            empty={count === 0}
            pressed={filters.topics.includes(topic.id)}
            onPressedChange={() =>
              onChange((view) => ({
                ...view,
                filters: { ...view.filters, topics: toggled(view.filters.topics, topic.id) },
              }))
            }
          />
        );
      })}
      {(hiddenCount > 0 || isOpen) && topics.length > most && (
        <Button weight="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('fewerTopics') : t('moreTopics', { count: number(hiddenCount) })}
        </Button>
      )}
    </fieldset>
  );
}

function rank(atlas: Atlas, topic: string): number {
  return [...atlas.pairs.values()].filter(({ events }) =>
    events.some((event) => event.topics.includes(topic)),
  ).length;
}

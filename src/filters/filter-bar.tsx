/** All filters together, and what they leave: counts, undated events, one button to clear. */
import { Switch } from '@base-ui/react/switch';
import type { Atlas } from '../domain/atlas';
import { useTranslations } from '../i18n/intl';
import { Button } from '../ui/button';
import type { Scene } from '../view/scene';
import { activeFilters, type ChangeView, clearFilters, type View } from '../view/view';
import { Legend } from './legend';
import { TopicFilter } from './topic-filter';
import { YearFilter } from './year-filter';

interface FilterBarProperties {
  readonly atlas: Atlas;
  readonly view: View;
  readonly scene: Scene;
  readonly thisYear: number;
  readonly onChange: ChangeView;
  /** Beside each other under the map, or one under the other inside the panel. */
  readonly arrangement: 'bar' | 'stack';
}

export function FilterBar({
  atlas,
  view,
  scene,
  thisYear,
  onChange,
  arrangement,
}: FilterBarProperties) {
  const { filters } = view;
  const isBar = arrangement === 'bar';
  return (
    <div
      className={
        isBar ? 'grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-2' : 'flex flex-col gap-4'
      }
    >
      <YearFilter atlas={atlas} filters={filters} thisYear={thisYear} onChange={onChange} />
      {isBar && <Legend atlas={atlas} filters={filters} onChange={onChange} />}
      <div className="col-span-full">
        <TopicFilter atlas={atlas} filters={filters} onChange={onChange} most={isBar ? 6 : 8} />
      </div>
      {!isBar && <Legend atlas={atlas} filters={filters} onChange={onChange} />}
      <div className="col-span-full">
        <ResultLine view={view} scene={scene} onChange={onChange} />
      </div>
    </div>
  );
}

interface ResultLineProperties {
  readonly view: View;
  readonly scene: Scene;
  readonly onChange: ChangeView;
}

/** What the filters leave, in words. */
function ResultLine({ view, scene, onChange }: ResultLineProperties) {
  const t = useTranslations('filter');
  const count = useTranslations('count');
  const isFiltered = activeFilters(view.filters).length > 0;
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 border-t border-hairline pt-2 text-small">
      <output className="font-semibold">
        {t('result', {
          relationships: count('relationships', { count: scene.pairs.length }),
          events: count('events', { count: scene.eventCount }),
          articles: count('articles', { count: scene.articleCount }),
        })}
      </output>
      {scene.undatedCount > 0 && (
        // biome-ignore lint/a11y/noLabelWithoutControl: the switch inside is a labelable button
        <label className="flex items-center gap-2 text-muted">
          <Switch.Root
            checked={view.filters.undated === 'show'}
            onCheckedChange={(checked) =>
              onChange((current) => ({
                ...current,
                filters: { ...current.filters, undated: checked ? 'show' : 'hide' },
              }))
            }
            className="inline-flex h-5 w-8 items-center rounded-full border border-control bg-wash p-0.5 transition-colors data-[checked]:border-text data-[checked]:bg-text"
          >
            <Switch.Thumb className="size-3.5 rounded-full bg-control transition-transform data-[checked]:translate-x-3 data-[checked]:bg-panel" />
          </Switch.Root>
          {t('undated', { count: scene.undatedCount })}
        </label>
      )}
      {isFiltered && (
        <Button weight="plain" className="ms-auto" onClick={() => onChange(clearFilters)}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

/** All filters and their result: counts, undated events, and a button that clears the filters. */
import type { Atlas } from '../../core/domain/atlas';
import { resultWords } from '../../core/facts/result-words';
import { facetsIn } from '../../core/view/facet-table';
import type { Scene } from '../../core/view/scene';
import type { LoadedRegisters } from '../../core/view/settle-view';
import { activeFilters, type ChangeView, clearFilters, type View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { Button } from '../ui/button';
import { Switch } from '../ui/switch';
import { useMedia } from '../ui/use-media';
import { ChosenFilters } from './chosen-filters';
import { FacetChips } from './facet-chips';
import { LayerSwitches } from './layer-switches';
import { Legend } from './legend';
import { MoreFacets, MoreFilters } from './more-filters';
import { UndatedList } from './undated-list';
import { useYearWindow } from './use-year-window';
import { YearChanges, YearChangesSummary } from './year-changes';
import { YearFilter } from './year-filter';

export interface FilterBarProperties {
  readonly atlas: Atlas;
  /** The registers whose layers are on. */
  readonly registers: LoadedRegisters;
  readonly view: View;
  readonly scene: Scene;
  readonly thisYear: number;
  readonly onChange: ChangeView;
  /** Side by side under the map, or stacked inside the panel. */
  readonly arrangement: 'bar' | 'stack';
}

export default function FilterBar({
  atlas,
  registers,
  view,
  scene,
  thisYear,
  onChange,
  arrangement,
}: FilterBarProperties) {
  const { filters } = view;
  const common = { atlas, filters, reference: scene.reference, onChange };
  const isBar = arrangement === 'bar';
  const years = useYearWindow(atlas, registers, filters, thisYear, onChange);
  const { changesYear, playback } = years;
  const isTight = useMedia('(max-width: 1150px)');
  const isNarrow = useMedia('(max-width: 1300px)');
  const maxChips = isBar ? (isTight ? 2 : isNarrow ? 3 : 5) : 8;
  const changes = changesYear !== null && (
    // With the bar it floats above it, on the map; in the sheet it is under the slider.
    <div
      className={
        isBar
          ? 'absolute start-0 bottom-full mb-3 flex max-h-[min(16rem,28vh)] w-76 flex-col rounded-panel bg-panel px-4 py-2 shadow-panel'
          : 'flex max-h-72 flex-col border-y border-hairline py-1'
      }
    >
      <YearChanges
        {...common}
        year={changesYear}
        // The list would cover half of a small map.
        opensUnfolded={!(isBar && isTight)}
      />
    </div>
  );
  return (
    <>
      <div
        className={
          isBar
            ? '@container/bar grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1.5'
            : 'flex flex-col gap-4'
        }
      >
        <YearFilter {...common} thisYear={thisYear} years={years} />
        {!isBar && changes}
        <p className="sr-only" aria-live="polite">
          {changesYear !== null && !playback.isPlaying && (
            <YearChangesSummary {...common} year={changesYear} />
          )}
        </p>
        {isBar && <Legend {...common} />}
        <div className="col-span-full flex items-start justify-between gap-3">
          <div className="flex min-w-0 flex-col gap-1.5">
            {facetsIn('bar').map((facet) => (
              <FacetChips key={facet} {...{ ...common, facet, scene, maxChips }} />
            ))}
          </div>
          {isBar && <MoreFilters {...common} scene={scene} />}
        </div>
        {!isBar && <MoreFacets {...common} scene={scene} />}
        {!isBar && <Legend {...common} />}
        <div className="col-span-full empty:hidden">
          <LayerSwitches atlas={atlas} view={view} onChange={onChange} />
        </div>
        <div className="col-span-full">
          <ResultLine {...{ atlas, view, scene, onChange }} isMoving={playback.isPlaying} />
        </div>
      </div>
      {isBar && changes}
    </>
  );
}

type ResultLineProperties = Pick<FilterBarProperties, 'atlas' | 'view' | 'scene' | 'onChange'> & {
  /** Whether the timeline plays: the counts then change too often to be announced. */
  readonly isMoving: boolean;
};

/** The result of the filters, in words. */
function ResultLine({ atlas, view, scene, isMoving, onChange }: ResultLineProperties) {
  const t = useTranslations('filter');
  const words = useWords();
  const isFiltered = activeFilters(view.filters).length > 0;
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-4 gap-y-1 border-t border-hairline pt-2 text-small">
      <output aria-live={isMoving ? 'off' : 'polite'} className="font-semibold">
        {resultWords(scene, words)}
      </output>
      {scene.undatedCount > 0 && (
        <Switch
          className="text-muted"
          checked={view.filters.undated === 'show'}
          onChange={(checked) =>
            onChange((current) => ({
              ...current,
              filters: { ...current.filters, undated: checked ? 'show' : 'hide' },
            }))
          }
        >
          {t('undated', { count: scene.undatedCount })}
        </Switch>
      )}
      {scene.undatedCount > 0 && (
        <UndatedList {...{ atlas, onChange }} filters={view.filters} reference={scene.reference} />
      )}
      <ChosenFilters atlas={atlas} filters={view.filters} onChange={onChange} />
      {isFiltered && (
        <Button weight="plain" className="ms-auto" onClick={() => onChange(clearFilters)}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

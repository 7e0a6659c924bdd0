/** The legend of lines and dots. Ties and standings are filters, too: a press shows only that one. */
import { Toggle } from '@base-ui/react/toggle';
import type { ReactElement } from 'react';
import { choiceName } from '../../core/facts/choice-names';
import { type Facet, type FacetChoice, facetTable } from '../../core/view/facet-table';
import { countChoices } from '../../core/view/facets';
import { type FacetFilters, toggleChoice } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { PopoverButton } from '../parts/popover-button';
import { TieMark } from '../ui/tie-mark';
import type { FilterProperties } from './filter-properties';

export function Legend(properties: FilterProperties) {
  const t = useTranslations('map');
  return (
    <section aria-label={t('legend')} className="grid grid-cols-[auto_auto] gap-x-2 text-small">
      <div className="-ms-2 flex flex-col">
        <LegendFacet
          {...properties}
          facet="ties"
          markOf={(tie) => <TieMark tie={tie} standing="in-force" />}
        />
        <div className="px-2 @max-[860px]/bar:hidden">
          <OtherMarks />
        </div>
        <MoreMarks {...properties} />
      </div>
      <div className="@max-[860px]/bar:hidden">
        <Standings {...properties} />
      </div>
    </section>
  );
}

interface LegendFacetProperties<Of extends Facet> extends FilterProperties {
  readonly facet: Of;
  readonly markOf: (choice: FacetChoice<Of>) => ReactElement;
}

/** The marks of a facet, with the number of lines for each. */
function LegendFacet<Of extends Facet>({
  facet,
  markOf,
  atlas,
  filters,
  reference,
  onChange,
}: LegendFacetProperties<Of>) {
  const t = useTranslations('filter');
  const words = useWords();
  const { number } = words.wording;
  const counts = countChoices(atlas, filters, facet, reference);
  const chosen: FacetFilters[Of] = filters[facet];
  return (
    <fieldset className="flex flex-col">
      <legend className="sr-only">{t(facet as Facet)}</legend>
      {[...facetTable[facet].choicesIn(atlas)].map((choice) => (
        <Toggle
          key={choice}
          pressed={chosen.includes(choice)}
          onPressedChange={() => onChange((view) => toggleChoice(view, facet, choice))}
          className="flex min-h-7 items-center gap-2 rounded-panel px-2 text-start transition-colors hover:bg-wash data-[pressed]:bg-wash data-[pressed]:shadow-[inset_0_0_0_1.5px_var(--text)]"
        >
          {markOf(choice)}
          <span>{choiceName(facet, choice, atlas, words)}</span>
          <span className="ms-auto ps-1 text-muted tabular-nums">
            {number(counts.get(choice) ?? 0)}
          </span>
        </Toggle>
      ))}
    </fieldset>
  );
}

function Standings(properties: FilterProperties) {
  return (
    <LegendFacet
      {...properties}
      facet="standings"
      markOf={(standing) => <TieMark standing={standing} />}
    />
  );
}

/** The parts of the legend for which the bar has no room, behind a button. */
function MoreMarks(properties: FilterProperties) {
  const t = useTranslations('map');
  return (
    <PopoverButton
      button={{
        className:
          'hidden min-h-7 items-center gap-2 rounded-panel px-2 text-start font-semibold text-accent underline-offset-4 hover:underline @max-[860px]/bar:flex',
        children: (
          <>
            <PlaceMarks />
            <span>{t('legend')}</span>
          </>
        ),
      }}
      popup={{ 'aria-label': t('legend'), className: 'p-4 text-small' }}
    >
      {() => (
        <>
          <Standings {...properties} />
          <div className="px-2">
            <OtherMarks />
          </div>
        </>
      )}
    </PopoverButton>
  );
}

/** The marks that are not filters: places, and the width of lines. */
function OtherMarks() {
  const t = useTranslations('map');
  return (
    <ul className="text-muted">
      <li className="flex min-h-7 items-center gap-2">
        <PlaceMarks />
        <span>{t('placeKinds')}</span>
      </li>
      <li className="flex min-h-7 items-center gap-2">
        <svg aria-hidden="true" width="32" height="12" viewBox="0 0 32 12">
          <path d="M2 5.5L30 3V9L2 6.5z" fill="currentColor" />
        </svg>
        <span>{t('width')}</span>
      </li>
    </ul>
  );
}

/** A city's dot and an organisation's diamond. */
function PlaceMarks() {
  return (
    <svg aria-hidden="true" width="32" height="12" viewBox="0 0 32 12">
      <circle cx="9" cy="6" r="4" fill="currentColor" />
      <path
        d="M23 1.5l4.5 4.5-4.5 4.5-4.5-4.5z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
      />
    </svg>
  );
}

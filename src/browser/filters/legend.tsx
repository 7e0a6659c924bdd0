/** What lines and dots mean. Each tie is a filter as well: pressed, it shows this tie only. */
import { Popover } from '@base-ui/react/popover';
import { Toggle } from '@base-ui/react/toggle';
import { legend } from '../../core/facts/terms';
import { countChoices } from '../../core/view/facets';
import { toggleChoice } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { Popup } from '../ui/popup';
import { TieMark } from '../ui/tie-mark';
import type { FilterProperties } from './filter-properties';

export function Legend({ atlas, filters, onChange }: FilterProperties) {
  const t = useTranslations('map');
  const filter = useTranslations('filter');
  const words = useWords();
  const { number } = words.wording;
  const counts = countChoices(atlas, filters, 'ties');
  return (
    <section aria-label={t('legend')} className="grid grid-cols-[auto_auto] gap-x-4 text-small">
      <fieldset className="-ms-2 flex flex-col">
        <legend className="sr-only">{filter('ties')}</legend>
        {legend(words).ties.map(({ tie, name }) => (
          <Toggle
            key={tie}
            pressed={filters.ties.includes(tie)}
            onPressedChange={() => onChange((view) => toggleChoice(view, 'ties', tie))}
            className="flex min-h-7 items-center gap-2 rounded-panel px-2 text-start transition-colors hover:bg-wash data-[pressed]:bg-wash data-[pressed]:shadow-[inset_0_0_0_1.5px_var(--text)]"
          >
            <TieMark tie={tie} standing="in-force" />
            <span>{name}</span>
            <span className="ms-auto ps-1 text-muted tabular-nums">
              {number(counts.get(tie) ?? 0)}
            </span>
          </Toggle>
        ))}
        <p className="flex min-h-7 items-center gap-2 px-2 @max-[860px]/bar:hidden">
          <PlaceMarks />
          <span>{t('placeKinds')}</span>
        </p>
        <MarksMenu />
      </fieldset>
      <div className="@max-[860px]/bar:hidden">
        <LineMarks />
      </div>
    </section>
  );
}

/** The marks that are no filters, behind a button where the bar has no room for them. */
function MarksMenu() {
  const t = useTranslations('map');
  return (
    <Popover.Root>
      <Popover.Trigger className="hidden min-h-7 items-center gap-2 rounded-panel px-2 text-start font-semibold text-accent underline-offset-4 hover:underline @max-[860px]/bar:flex">
        <PlaceMarks />
        <span>{t('legend')}</span>
      </Popover.Trigger>
      <Popup aria-label={t('legend')} className="p-4 text-small">
        <p className="flex min-h-7 items-center gap-2 text-muted">
          <PlaceMarks />
          <span>{t('placeKinds')}</span>
        </p>
        <LineMarks />
      </Popup>
    </Popover.Root>
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

/** What dashes and the width of a line mean. */
function LineMarks() {
  const t = useTranslations('map');
  const { standings } = legend(useWords());
  return (
    <ul className="text-muted">
      {standings.map(({ standing, name }) => (
        <li key={standing} className="flex min-h-7 items-center gap-2">
          <TieMark standing={standing} />
          <span>{name}</span>
        </li>
      ))}
      <li className="flex min-h-7 items-center gap-2">
        <svg aria-hidden="true" width="32" height="12" viewBox="0 0 32 12">
          <path d="M2 5.5L30 3V9L2 6.5z" fill="currentColor" />
        </svg>
        <span>{t('width')}</span>
      </li>
    </ul>
  );
}

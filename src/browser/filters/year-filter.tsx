/** The year window: a histogram with two handles, the equivalent number fields, presets and the mode. */
import { countYears, sumOfTies } from '../../core/view/facets';
import { filterModes } from '../../core/view/view';
import {
  presetOfWindow,
  windowOfPreset,
  type YearPreset,
  yearPresets,
  yearsInDecade,
} from '../../core/view/year-window';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { NumberInput } from '../ui/number-input';
import { Segmented } from '../ui/segmented';
import { YearSlider } from '../ui/year-slider';
import type { FilterProperties } from './filter-properties';
import { Histogram } from './histogram';
import { PlaybackControls } from './playback-controls';
import type { YearWindowState } from './use-year-window';

interface YearFilterProperties extends FilterProperties {
  readonly thisYear: number;
  readonly years: YearWindowState;
}

export function YearFilter({
  atlas,
  filters,
  reference,
  thisYear,
  years,
  onChange,
}: YearFilterProperties) {
  const t = useTranslations('filter');
  const count = useTranslations('count');
  const wording = useWording();
  const { scale, axis, window, setWindow, playback } = years;
  const { from, to } = window;
  const counts = countYears(atlas, filters, scale, reference);
  /** `2022, 32 events, 65 suspended or ended`. */
  const textOfYear = (year: number) => {
    const { begun, closed } = counts[year - scale.from] ?? {};
    const events = count('events', { count: begun === undefined ? 0 : sumOfTies(begun) });
    const text = t('yearValue', { year: String(year), events });
    const closings = closed === undefined ? 0 : sumOfTies(closed);
    if (closings === 0) return text;
    return [text, t('closedIn', { closed: wording.number(closings) })].join(', ');
  };
  const [first, last] = [axis.placeOf(from), axis.placeOf(to)];
  const presets: Readonly<Record<YearPreset, string>> = {
    all: t('allYears'),
    decade: t('lastYears', { count: wording.number(yearsInDecade) }),
    thisYear: t('thisYear'),
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="sr-only">{t('years')}</legend>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <div className="flex items-center gap-1.5">
          <NumberInput
            label={t('fromYear')}
            value={from}
            min={scale.from}
            max={scale.to}
            width="w-14"
            onCommit={(year) => year !== null && setWindow({ from: year, to: Math.max(year, to) })}
          />
          <span aria-hidden="true" className="text-muted">
            –
          </span>
          <NumberInput
            label={t('toYear')}
            value={to}
            min={scale.from}
            max={scale.to}
            width="w-14"
            onCommit={(year) =>
              year !== null && setWindow({ from: Math.min(from, year), to: year })
            }
          />
        </div>
        <Segmented<YearPreset | 'other'>
          label={t('presets')}
          value={presetOfWindow(window, scale, thisYear) ?? 'other'}
          options={yearPresets.map((preset) => ({ value: preset, label: presets[preset] }))}
          onChange={(preset) => {
            if (preset !== 'other') setWindow(windowOfPreset(preset, scale, thisYear));
          }}
        />
        <Segmented
          label={t('mode')}
          value={filters.mode}
          options={filterModes.map((mode) => ({ value: mode, label: t(mode) }))}
          onChange={(mode) => onChange((view) => ({ ...view, filters: { ...view.filters, mode } }))}
        />
        <p className="min-w-0 flex-1 basis-32 text-small leading-4 text-muted">
          {t(`${filters.mode}Hint`)}
        </p>
      </div>
      <div className="flex items-end gap-3">
        <PlaybackControls playback={playback} />
        <div className="min-w-0 grow">
          <YearSlider
            min={axis.first}
            max={axis.last}
            value={[first, last]}
            labels={[t('fromYear'), t('toYear'), t('window')]}
            textAt={(place) => textOfYear(axis.yearAt(place, place))}
            breaks={axis.breaks.map(({ place, ...left }) => ({
              place,
              text: t('yearsLeftOut', { from: String(left.from), to: String(left.to) }),
            }))}
            textOfWindow={wording.years({ type: 'between', from, to })}
            onChange={(places) =>
              setWindow({ from: axis.yearAt(places[0], first), to: axis.yearAt(places[1], last) })
            }
          >
            <Histogram {...{ counts, axis, from, to }} />
          </YearSlider>
        </div>
      </div>
    </fieldset>
  );
}

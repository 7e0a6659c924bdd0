/** What began in each decade or year, and below the axis what was suspended or ended, stacked by tie. */
import { scaleBand, scaleLinear } from 'd3-scale';
import { useMemo, useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import { requireEdtfDate } from '../../core/domain/edtf';
import { type Tie, ties } from '../../core/domain/kind';
import { tieName } from '../../core/facts/terms';
import type { Count } from '../../core/insights/counts';
import { countPeriods, type Period, type PeriodLength } from '../../core/insights/periods';
import type { Filters } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { Segmented } from '../ui/segmented';
import { countCell, Figure, type FigureCell } from './figure';
import { useMapLink } from './map-links';
import { TieLegend } from './tie-legend';
import { useWidth } from './use-width';
import { ValueLines } from './value-lines';

interface PeriodsChartProperties {
  readonly atlas: Atlas;
  readonly filters: Filters;
  readonly today: Day;
  readonly basis: string;
}

const lengths = { decade: 10, year: 1 } as const satisfies Record<string, PeriodLength>;
type LengthName = keyof typeof lengths;

const sumOf = (counts: readonly Count<Tie>[]) => counts.reduce((sum, { count }) => sum + count, 0);

/** `1990s`, `1995`; `until 1919` for the open period at the start. */
function usePeriodName(): (period: Period) => string {
  const { wording } = useWords();
  return ({ years: { from, to } }) => {
    if (from === null) return wording.years({ type: 'until', to: to ?? 0 });
    return from === to ? String(from) : wording.date(requireEdtfDate(`${Math.floor(from / 10)}X`));
  };
}

export function PeriodsChart({ atlas, filters, today, basis }: PeriodsChartProperties) {
  const t = useTranslations('insights');
  const filter = useTranslations('filter');
  const words = useWords();
  const nameOf = usePeriodName();
  const { number } = words.wording;
  const [length, setLength] = useState<LengthName>('decade');
  const periods = useMemo(
    () => countPeriods(atlas, filters, lengths[length], today),
    [atlas, filters, length, today],
  );
  const shown = ties.filter((tie) =>
    periods.some(({ begun, closed }) => [...begun, ...closed].some(({ key }) => key === tie)),
  );
  if (periods.length === 0) return null;
  const columns = shown.flatMap((tie) => [
    { part: 'begun' as const, tie, name: `${tieName(tie, words)}: ${t('begun')}` },
    // Contacts are never suspended or ended: a tie without ends gets no column for them.
    ...(periods.some(({ closed }) => closed.some(({ key }) => key === tie))
      ? [
          {
            part: 'closed' as const,
            tie,
            name: `${tieName(tie, words)}: ${filter('closed').toLocaleLowerCase(words.language)}`,
          },
        ]
      : []),
  ]);
  return (
    <Figure
      title={t('periodsTitle')}
      text={<p>{t('periodsText')}</p>}
      basis={basis}
      head={[t('years'), ...columns.map(({ name }) => name)]}
      rows={periods.map((period): FigureCell[] => [
        { text: nameOf(period) },
        ...columns.map(({ part, tie }) => countCell(period[part], tie, number)),
      ])}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <TieLegend ties={shown} />
        <Segmented<LengthName>
          label={t('periodLength')}
          value={length}
          onChange={setLength}
          options={[
            { value: 'decade', label: t('byDecade') },
            { value: 'year', label: t('byYear') },
          ]}
        />
      </div>
      <Columns periods={periods} />
    </Figure>
  );
}

const height = 260;
const margin = { top: 20, bottom: 20, left: 30 };
/** The minimum width of a column, in pixels, that has room for its number. */
const numberedFrom = 22;

function Columns({ periods }: { readonly periods: readonly Period[] }) {
  const t = useTranslations('insights');
  const filter = useTranslations('filter');
  const { wording } = useWords();
  const nameOf = usePeriodName();
  const [reference, width] = useWidth();
  const names = periods.map(nameOf);
  const x = scaleBand(names, [margin.left, width]).paddingInner(
    width / names.length > 12 ? 0.2 : 0.1,
  );
  const y = scaleLinear(
    [
      -Math.max(...periods.map(({ closed }) => sumOf(closed))),
      Math.max(...periods.map(({ begun }) => sumOf(begun))),
    ],
    [height - margin.bottom, margin.top],
  ).nice(5);
  const hasClosed = periods.some(({ closed }) => closed.length > 0);
  const bandwidth = x.bandwidth();
  const isNumbered = bandwidth >= numberedFrom;
  // Labels are under every column if they fit, else under every nth.
  const longest = Math.max(...names.map((name) => name.length));
  const step = Math.max(1, Math.ceil((7 * longest + 6) / x.step()));
  return (
    <div ref={reference} aria-hidden="true" className="text-small tabular-nums">
      <svg viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full overflow-visible">
        <title>{t('periodsTitle')}</title>
        <ValueLines
          scale={y}
          count={5}
          left={margin.left}
          right={width}
          label={(value) => wording.number(Math.abs(value))}
        />
        <g fill="var(--muted)" className="italic">
          <text x={margin.left + 4} y={margin.top + 14}>
            {t('begun')}
          </text>
          {hasClosed && (
            <text x={margin.left + 4} y={height - margin.bottom - 6}>
              {filter('closed').toLocaleLowerCase(wording.language)}
            </text>
          )}
        </g>
        {periods.map((period, index) => {
          const name = names[index] ?? '';
          const left = x(name) ?? 0;
          const isLast = index === periods.length - 1;
          const stack = (part: 'begun' | 'closed') => (
            <Stack
              key={part}
              counts={period[part]}
              left={left}
              width={bandwidth}
              isDown={part === 'closed'}
              y={y}
              name={`${name}, ${part === 'begun' ? t('begun') : filter('closed')}`}
              isNumbered={isNumbered}
            />
          );
          return (
            <g key={name}>
              {stack('begun')}
              {stack('closed')}
              {(periods.length - 1 - index) % step === 0 && (
                <text
                  x={left + (isLast && step > 1 ? bandwidth : bandwidth / 2)}
                  y={height - 4}
                  textAnchor={isLast && step > 1 ? 'end' : 'middle'}
                  fill="var(--muted)"
                >
                  {name}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

interface StackProperties {
  readonly counts: readonly Count<Tie>[];
  readonly left: number;
  readonly width: number;
  readonly isDown: boolean;
  readonly y: (value: number) => number;
  /** The name of the column's period. */
  readonly name: string;
  readonly isNumbered: boolean;
}

/** The ties of one column, each a link; keyboard users have the same links in the table. */
function Stack({ counts, left, width, isDown, y, name, isNumbered }: StackProperties) {
  const words = useWords();
  const { number } = words.wording;
  const linkTo = useMapLink();
  const sign = isDown ? -1 : 1;
  const total = sumOf(counts);
  if (total === 0) return null;
  return (
    <>
      {counts.map(({ key, count, filters }, index) => {
        const before = sumOf(counts.slice(0, index));
        const [one, other] = [y(sign * before), y(sign * (before + count))];
        return (
          <a key={key} {...linkTo({ filters })} tabIndex={-1}>
            <title>{`${name}, ${tieName(key, words)}: ${number(count)}`}</title>
            <rect
              x={left}
              width={width}
              y={Math.min(one, other)}
              // A gap of 1 px between the parts.
              height={Math.max(1, Math.abs(one - other) - (index < counts.length - 1 ? 1 : 0))}
              fill={`var(--${key})`}
              fillOpacity={isDown ? 0.62 : 1}
            />
          </a>
        );
      })}
      {isNumbered && (
        <text
          x={left + width / 2}
          y={y(sign * total) + (isDown ? 14 : -5)}
          textAnchor="middle"
          fill="currentColor"
          className="pointer-events-none font-semibold"
        >
          {number(total)}
        </text>
      )}
    </>
  );
}

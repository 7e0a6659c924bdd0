/**
 * Events by year: what began above the axis, what was suspended or ended below it. One bar per year, stacked
 * by tie, on the axis of the year slider. Screen readers get the same numbers as a table.
 */
import { type Tie, ties } from '../../core/domain/kind';
import { tieName } from '../../core/facts/terms';
import { sumOfTies, type YearCount } from '../../core/view/facets';
import type { YearAxis } from '../../core/view/year-axis';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { HiddenTable } from '../ui/hidden-table';

interface HistogramProperties {
  readonly counts: readonly YearCount[];
  readonly axis: YearAxis;
  /** The window of years; bars outside it are faint. */
  readonly from: number;
  readonly to: number;
}

const height = 60;
/** The width of a bar as a share of a year's step. */
const barShare = 0.7;
/** Keeps a single event in a year visible, in pixels. */
const minBarHeight = 3;
/** The thickness of the axis line, in pixels. */
const axisHeight = 1;

export function Histogram({ counts, axis, from, to }: HistogramProperties) {
  const t = useTranslations('filter');
  const words = useWords();
  const { number } = words.wording;
  const busyYears = counts.filter(({ begun, closed }) => sumOfTies(begun) + sumOfTies(closed) > 0);
  const maxBegun = Math.max(1, ...busyYears.map(({ begun }) => sumOfTies(begun)));
  const maxClosed = Math.max(0, ...busyYears.map(({ closed }) => sumOfTies(closed)));
  // A year's bar is centred on the slider's position for that year, hence one step less.
  const steps = Math.max(1, axis.last - axis.first);
  // One scale for both directions, so that bars above and below can be compared.
  const room = height - axisHeight - minBarHeight * (maxClosed > 0 ? 2 : 1);
  const scale = room / (maxBegun + maxClosed);
  const middle = minBarHeight + maxBegun * scale;
  return (
    <>
      <svg
        aria-hidden="true"
        className="block w-full overflow-visible"
        height={height}
        viewBox={`${-0.5} 0 ${steps + 1} ${height}`}
        preserveAspectRatio="none"
        style={{ marginInline: `calc(-50% / ${steps})`, width: `calc(100% + 100% / ${steps})` }}
      >
        {busyYears.map(({ year, begun, closed }) => (
          <g key={year} opacity={year >= from && year <= to ? 1 : 0.3}>
            {bars(begun, scale).map(({ tie, near, far }) => (
              <Bar
                key={`begun ${tie}`}
                {...{ tie, axis, year }}
                top={middle - far}
                tall={far - near}
              />
            ))}
            {bars(closed, scale).map(({ tie, near, far }) => (
              <Bar
                key={`closed ${tie}`}
                {...{ tie, axis, year }}
                top={middle + axisHeight + near}
                tall={far - near}
              />
            ))}
          </g>
        ))}
        {maxClosed > 0 && (
          <rect x={-0.5} y={middle} width={steps + 1} height={axisHeight} fill="var(--control)" />
        )}
      </svg>
      <HiddenTable
        name={t('histogram')}
        head={[
          t('year'),
          ...ties.map((tie) => tieName(tie, words)),
          t('total'),
          ...ties.map((tie) => `${t('closed')}: ${tieName(tie, words)}`),
          t('closed'),
        ]}
        rows={busyYears.map(({ year, begun, closed }) => [
          String(year),
          ...[begun, closed].flatMap((count) => [
            ...ties.map((tie) => number(count[tie])),
            number(sumOfTies(count)),
          ]),
        ])}
      />
    </>
  );
}

/** The start and end of each tie's part of a bar, from the axis outward. */
function bars(count: YearCount['begun'], scale: number) {
  const some = ties.filter((tie) => count[tie] > 0);
  let reached = 0;
  return some.map((tie) => {
    const near = reached;
    reached += count[tie] * scale + minBarHeight / some.length;
    return { tie, near, far: reached };
  });
}

interface BarProperties extends Pick<HistogramProperties, 'axis'> {
  readonly tie: Tie;
  readonly year: number;
  readonly top: number;
  readonly tall: number;
}

function Bar({ tie, axis, year, top, tall }: BarProperties) {
  return (
    <rect
      x={axis.placeOf(year) - axis.first - barShare / 2}
      y={top}
      width={barShare}
      height={tall}
      fill={`var(--${tie})`}
    />
  );
}

/**
 * Events by the year in which they began: a bar a year, stacked by tie, above the year slider. Those
 * who do not see the bars get the same numbers as a table.
 */
import { ties } from '../../core/domain/kind';
import { tieName } from '../../core/facts/terms';
import type { YearCount } from '../../core/view/facets';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { HiddenTable } from '../ui/hidden-table';

interface HistogramProperties {
  readonly counts: readonly YearCount[];
  /** Years whose bars stand in the window; the others are drawn quietly. */
  readonly from: number;
  readonly to: number;
}

const height = 36;
/** Share of a year's step that its bar fills. */
const barShare = 0.7;
/** So that a single event in a year can still be seen. */
const minBarHeight = 4;

export function Histogram({ counts, from, to }: HistogramProperties) {
  const t = useTranslations('filter');
  const words = useWords();
  const { number } = words.wording;
  const most = Math.max(1, ...counts.map(({ total }) => total));
  // A year's bar stands centred over the handle's place for that year, hence one step less.
  const steps = Math.max(1, counts.length - 1);
  const scale = (height - minBarHeight) / most;
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
        {counts.map(({ year, byTie, total }, index) => {
          let top = height;
          const inWindow = year >= from && year <= to;
          return (
            <g key={year} opacity={inWindow ? 1 : 0.3}>
              {total > 0 &&
                ties.map((tie) => {
                  const tall =
                    byTie[tie] === 0 ? 0 : byTie[tie] * scale + minBarHeight / ties.length;
                  top -= tall;
                  return (
                    tall > 0 && (
                      <rect
                        key={tie}
                        x={index - barShare / 2}
                        y={top}
                        width={barShare}
                        height={tall}
                        fill={`var(--${tie})`}
                      />
                    )
                  );
                })}
            </g>
          );
        })}
      </svg>
      <HiddenTable
        name={t('histogram')}
        head={[t('year'), ...ties.map((tie) => tieName(tie, words)), t('total')]}
        rows={counts
          .filter(({ total }) => total > 0)
          .map(({ year, byTie, total }) => [
            String(year),
            ...ties.map((tie) => number(byTie[tie])),
            number(total),
          ])}
      />
    </>
  );
}

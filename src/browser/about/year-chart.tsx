/** Events by the year in which they began, stacked by tie, with an equivalent table for screen readers. */
import { ties } from '../../core/domain/kind';
import { tieName } from '../../core/facts/terms';
import { sumOfTies, type YearCount } from '../../core/view/facets';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { HiddenTable } from '../ui/hidden-table';
import { gridValues } from './tally';

/** One entry per year, including years without events. */
interface YearChartProperties {
  readonly counts: readonly YearCount[];
}

const height = 160;
/** Years between the labels of the axis. */
const labelStep = 10;

export function YearChart({ counts: yearCounts }: YearChartProperties) {
  const counts = yearCounts.map(({ year, begun, closed }) => ({
    year,
    byTie: Object.fromEntries(ties.map((tie) => [tie, begun[tie] + closed[tie]])) as typeof begun,
    total: sumOfTies(begun) + sumOfTies(closed),
  }));
  const t = useTranslations('about');
  const words = useWords();
  const { number } = words.wording;
  const maxTotal = Math.max(1, ...counts.map(({ total }) => total));
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-title">{t('yearsTitle')}</h3>
      <p className="text-small text-muted">{t('yearsText')}</p>
      <ul className="flex flex-wrap gap-x-4 text-small">
        {ties.map((each) => (
          <li key={each} className="flex items-center gap-1.5">
            <span
              aria-hidden="true"
              className="size-3 rounded-[2px]"
              style={{ background: `var(--${each})` }}
            />
            <span>{tieName(each, words)}</span>
          </li>
        ))}
      </ul>
      <div aria-hidden="true" className="mt-2 text-small text-muted tabular-nums">
        <div className="relative border-b border-control ps-7" style={{ height }}>
          {gridValues(maxTotal).map((value) => (
            <div
              key={value}
              className="absolute inset-x-0 border-t border-hairline"
              style={{ bottom: `${(100 * value) / maxTotal}%` }}
            >
              <span className="absolute start-0 top-0 leading-4">{number(value)}</span>
            </div>
          ))}
          <div className="relative flex h-full items-end gap-px">
            {counts.map(({ year, byTie, total }) => (
              <div
                key={year}
                className="flex min-w-0 grow basis-0 flex-col-reverse gap-px"
                style={{ height: `${(100 * total) / maxTotal}%` }}
                title={`${year}: ${number(total)}`}
              >
                {ties
                  .filter((each) => byTie[each] > 0)
                  .map((each) => (
                    <div
                      key={each}
                      className="min-h-0 basis-0"
                      style={{ flexGrow: byTie[each], background: `var(--${each})` }}
                    />
                  ))}
              </div>
            ))}
          </div>
        </div>
        <div className="flex gap-px ps-7">
          {counts.map(({ year }) => (
            <div key={year} className="flex min-w-0 grow basis-0 justify-center">
              {year % labelStep === 0 && <span className="-mx-8 px-8">{year}</span>}
            </div>
          ))}
        </div>
      </div>
      <HiddenTable
        name={t('yearsTitle')}
        head={[t('year'), ...ties.map((each) => tieName(each, words))]}
        rows={counts
          .filter(({ total }) => total > 0)
          .map(({ year, byTie }) => [String(year), ...ties.map((each) => number(byTie[each]))])}
      />
    </section>
  );
}

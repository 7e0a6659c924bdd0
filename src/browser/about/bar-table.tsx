/** A chart of counts: a table with a bar beside each number. */
import { useId, useState } from 'react';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { Button } from '../ui/button';
import type { Count } from './tally';

interface BarTableProperties {
  readonly title: string;
  readonly text?: string;
  /** What the rows are: countries, languages … */
  readonly labelHeading: string;
  /** What is counted. */
  readonly countHeading: string;
  /** In the order of the rows. */
  readonly counts: readonly Count[];
}

/** Rows that are shown before a reader asks for the rest. */
const firstRows = 10;

export function BarTable({ title, text, labelHeading, countHeading, counts }: BarTableProperties) {
  const t = useTranslations('about');
  const { number } = useWording();
  const headingId = useId();
  const [isWhole, setIsWhole] = useState(false);
  const maxCount = Math.max(1, ...counts.map(({ count }) => count));
  const rows = isWhole ? counts : counts.slice(0, firstRows);
  return (
    <section className="flex min-w-0 flex-col items-start gap-2">
      <h3 id={headingId} className="text-title">
        {title}
      </h3>
      {text !== undefined && <p className="text-small text-muted">{text}</p>}
      <table aria-labelledby={headingId} className="w-full table-fixed border-collapse text-small">
        <thead className="sr-only">
          <tr>
            <th scope="col">{labelHeading}</th>
            <th scope="col">{countHeading}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, count }) => (
            <tr key={label}>
              <th scope="row" className="w-2/5 py-1 pe-3 text-start font-normal leading-4">
                {label}
              </th>
              <td className="py-1">
                <span className="flex items-center gap-2">
                  <span
                    aria-hidden="true"
                    className="h-3 rounded-e-[2px] bg-accent"
                    // The number beside the longest bar keeps its room.
                    style={{ width: `calc((100% - 3rem) * ${count / maxCount})` }}
                  />
                  <span className="tabular-nums">{number(count)}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {counts.length > firstRows && (
        <Button weight="plain" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? t('showFewer') : t('showAll', { count: number(counts.length) })}
        </Button>
      )}
    </section>
  );
}

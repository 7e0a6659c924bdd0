/** The frame of a chart: its title, what it counts, and its numbers as a table. */
import { type ReactNode, useId } from 'react';
import type { Count } from '../../core/insights/counts';
import { useTranslations } from '../intl/intl';
import { type Aim, MapLink } from './map-links';

/** A cell of a table; a cell with an aim links to the map. */
export interface FigureCell {
  readonly text: string;
  readonly aim?: Aim;
}

/** The count for a key, linked to what it counts; zero if there is none. */
export function countCell<Key>(
  counts: readonly Count<Key>[],
  key: Key,
  number: (value: number) => string,
): FigureCell {
  const found = counts.find((each) => each.key === key);
  return found === undefined
    ? { text: number(0) }
    : { text: number(found.count), aim: { filters: found.filters } };
}

interface FigureProperties {
  readonly title: string;
  readonly text: ReactNode;
  /** What the chart counts. */
  readonly basis: string;
  /** Names of the columns. */
  readonly head: readonly string[];
  /** In the order of the head; the first cell names its row. */
  readonly rows: readonly (readonly FigureCell[])[];
  readonly children: ReactNode;
}

export function Figure({ title, text, basis, head, rows, children }: FigureProperties) {
  const t = useTranslations('insights');
  const headingId = useId();
  return (
    <section aria-labelledby={headingId} className="flex min-w-0 flex-col gap-2">
      <h3 id={headingId} className="text-title">
        {title}
      </h3>
      <div className="flex max-w-[65ch] flex-col gap-1 text-small text-muted">{text}</div>
      {children}
      <p className="text-small text-muted">{basis}</p>
      <details className="text-small">
        <summary className="min-h-6 w-fit cursor-pointer font-semibold text-accent underline-offset-4 hover:underline">
          {t('table')}
        </summary>
        <div className="mt-2 overflow-x-auto">
          <table aria-labelledby={headingId} className="border-collapse tabular-nums">
            <thead>
              <tr className="border-b border-control">
                {head.map((cell, index) => (
                  <th
                    key={cell}
                    scope="col"
                    className={`py-1 pe-4 align-bottom font-semibold ${index === 0 ? 'text-start' : 'text-end'}`}
                  >
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first, ...cells]) => (
                <tr key={first?.text} className="border-b border-hairline">
                  <th scope="row" className="py-1 pe-4 text-start font-normal">
                    {first && <Cell {...first} />}
                  </th>
                  {cells.map((cell, index) => (
                    <td key={head[index + 1]} className="py-1 pe-4 text-end">
                      <Cell {...cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

function Cell({ text, aim }: FigureCell) {
  return aim === undefined ? <span>{text}</span> : <MapLink aim={aim}>{text}</MapLink>;
}

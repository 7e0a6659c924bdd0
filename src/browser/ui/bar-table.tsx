/** A chart of counts: a table with a bar beside each number. Rows may be links. */
import { type MouseEvent, type ReactNode, useId, useState } from 'react';
import { Button } from './button';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** The link of label, bar and number. */
  readonly link?: { readonly href: string; readonly onClick: (event: MouseEvent) => void };
}

interface BarTableProperties {
  readonly title: string;
  readonly text?: ReactNode;
  /** The note under the table. */
  readonly basis?: string;
  readonly texts: {
    /** What the rows are: countries, languages … */
    readonly label: string;
    /** What is counted. */
    readonly count: string;
    readonly showAll: string;
    readonly showFewer: string;
  };
  /** Formats a number. */
  readonly number: (value: number) => string;
  /** In the order of the rows. */
  readonly rows: readonly BarRow[];
}

/** The padding makes a cell's link at least 24 pixels high. */
const cell = 'py-1';

/** The number of rows shown at first; a button shows the rest. */
const firstRows = 10;

export function BarTable({ title, text, basis, texts, number, rows }: BarTableProperties) {
  const headingId = useId();
  const [isWhole, setIsWhole] = useState(false);
  const maxCount = Math.max(1, ...rows.map(({ count }) => count));
  const shown = isWhole ? rows : rows.slice(0, firstRows);
  return (
    <section className="flex min-w-0 flex-col items-start gap-2">
      <h3 id={headingId} className="text-title">
        {title}
      </h3>
      {text !== undefined && <div className="text-small text-muted">{text}</div>}
      <table aria-labelledby={headingId} className="w-full table-fixed border-collapse text-small">
        <thead className="sr-only">
          <tr>
            <th scope="col">{texts.label}</th>
            <th scope="col">{texts.count}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, label, count, link }) => (
            <tr key={key} className={link && 'group hover:bg-wash'}>
              <th scope="row" className="w-2/5 text-start font-normal leading-4">
                {link === undefined ? (
                  <span className={`block pe-3 ${cell}`}>{label}</span>
                ) : (
                  <a
                    {...link}
                    className={`block pe-3 underline-offset-4 group-hover:underline ${cell}`}
                  >
                    {label}
                  </a>
                )}
              </th>
              <td>
                {link === undefined ? (
                  <span className={`block ${cell}`}>
                    <Bar share={count / maxCount} text={number(count)} />
                  </span>
                ) : (
                  // The same link for pointers; the keyboard has one stop per row.
                  <a {...link} tabIndex={-1} className={`block ${cell}`}>
                    <Bar share={count / maxCount} text={number(count)} />
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > firstRows && (
        <Button weight="plain" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? texts.showFewer : texts.showAll}
        </Button>
      )}
      {basis !== undefined && <p className="text-small text-muted">{basis}</p>}
    </section>
  );
}

function Bar({ share, text }: { readonly share: number; readonly text: string }) {
  return (
    <span className="flex items-center gap-2">
      <span
        aria-hidden="true"
        className="h-3 rounded-e-[2px] bg-accent"
        // Leaves room for the number beside the longest bar.
        style={{ width: `calc((100% - 3rem) * ${share})` }}
      />
      <span className="tabular-nums">{text}</span>
    </span>
  );
}

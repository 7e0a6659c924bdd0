/** A long table in a box of its own that scrolls. */
import { type ReactNode, useId } from 'react';

export const cell = 'py-1 pe-3 text-start align-top';

interface ScrolledTableProperties {
  readonly caption: string;
  readonly headings: readonly string[];
  /** Its rows. */
  readonly children: ReactNode;
}

export function ScrolledTable({ caption, headings, children }: ScrolledTableProperties) {
  const captionId = useId();
  return (
    <>
      <h4 id={captionId} className="text-small font-semibold">
        {caption}
      </h4>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrollable content must be reachable by keyboard */}
      <section tabIndex={0} aria-labelledby={captionId} className="max-h-96 w-full overflow-auto">
        <table aria-labelledby={captionId} className="w-full border-collapse text-small">
          <thead>
            <tr className="border-b border-hairline">
              {headings.map((heading) => (
                <th key={heading} scope="col" className={`${cell} sticky top-0 bg-panel`}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </section>
    </>
  );
}

/** The numbers of a chart as a table for screen readers. */

interface HiddenTableProperties {
  readonly name: string;
  readonly head: readonly string[];
  /** Cells in the order of the head; the first one names its row. */
  readonly rows: readonly (readonly string[])[];
}

export function HiddenTable({ name, head, rows }: HiddenTableProperties) {
  return (
    // A table cannot be clipped, so its wrapper is.
    <div className="sr-only">
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            {head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {others.map((cell, index) => (
                <td key={head[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

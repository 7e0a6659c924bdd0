/** The grid lines of a chart at round values of its vertical scale, with labels. */
import type { ScaleLinear } from 'd3-scale';

interface ValueLinesProperties {
  readonly scale: ScaleLinear<number, number>;
  /** The approximate number of lines. */
  readonly count: number;
  readonly left: number;
  readonly right: number;
  readonly label: (value: number) => string;
}

export function ValueLines({ scale, count, left, right, label }: ValueLinesProperties) {
  return scale.ticks(count).map((value) => (
    <g key={value} transform={`translate(0 ${scale(value)})`}>
      <line x1={left} x2={right} stroke={value === 0 ? 'var(--control-edge)' : 'var(--hairline)'} />
      <text x={left - 6} dy="0.32em" textAnchor="end" fill="var(--muted)">
        {label(value)}
      </text>
    </g>
  ));
}

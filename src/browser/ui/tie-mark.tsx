/** A short sample of a line on the map: its colour shows the tie, its line style the standing. */
import { sampleStroke } from '../../core/look/dashes';

interface TieMarkProperties {
  /** Left out for a sample of the line style alone. */
  readonly tie?: 'sister-city' | 'agreement' | 'contact';
  readonly standing: Parameters<typeof sampleStroke>[0];
  readonly width?: number;
  /** While places are compared, their number sets the colour instead of the tie. */
  readonly accent?: 0 | 1 | 2 | 3 | null;
}

function colourOf({ tie, accent = null }: TieMarkProperties): string {
  if (accent !== null) return `var(--accent-${accent + 1})`;
  return tie === undefined ? 'currentColor' : `var(--${tie})`;
}

export function TieMark(properties: TieMarkProperties) {
  const { standing, width = 3 } = properties;
  const { cap, dashes } = sampleStroke(standing);
  return (
    <svg aria-hidden="true" className="shrink-0" width="32" height="12" viewBox="0 0 32 12">
      <path
        d="M2 9C10 3 22 3 30 9"
        fill="none"
        stroke={colourOf(properties)}
        strokeWidth={width}
        strokeLinecap={cap}
        strokeDasharray={dashes.join(' ') || undefined}
      />
    </svg>
  );
}

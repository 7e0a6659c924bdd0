/** The legend of the ties' colours. */
import type { Tie } from '../../core/domain/kind';
import { tieName } from '../../core/facts/terms';
import { useWords } from '../intl/wording';

interface TieLegendProperties {
  readonly ties: readonly Tie[];
  /** The dashes, if the ties are drawn as lines; otherwise they are areas. */
  readonly dashes?: Readonly<Partial<Record<Tie, string | undefined>>>;
}

export function TieLegend({ ties, dashes }: TieLegendProperties) {
  const words = useWords();
  return (
    <ul className="flex flex-wrap gap-x-4 text-small">
      {ties.map((tie) => (
        <li key={tie} className="flex items-center gap-1.5">
          <svg aria-hidden="true" width={dashes === undefined ? 12 : 24} height="12">
            {dashes === undefined ? (
              <rect width="12" height="12" rx="2" fill={`var(--${tie})`} />
            ) : (
              <path
                d="M0 6H24"
                stroke={`var(--${tie})`}
                strokeWidth="2.5"
                strokeDasharray={dashes[tie]}
              />
            )}
          </svg>
          <span>{tieName(tie, words)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Which colour is which tie. */
import type { Tie } from '../../core/domain/kind';
import { tieName } from '../../core/facts/terms';
import { useWords } from '../intl/wording';

export function TieLegend({ ties }: { readonly ties: readonly Tie[] }) {
  const words = useWords();
  return (
    <ul className="flex flex-wrap gap-x-4 text-small">
      {ties.map((tie) => (
        <li key={tie} className="flex items-center gap-1.5">
          <span
            aria-hidden="true"
            className="size-3 rounded-[2px]"
            style={{ background: `var(--${tie})` }}
          />
          <span>{tieName(tie, words)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The years that a register states of a pair, in words; `null` where it states none. */
import type { RegisterIndex } from '../../core/view/register-index';
import { useWording } from './wording';

export function useListedYears(): (index: RegisterIndex, pair: number) => string | null {
  const { years } = useWording();
  return (index, pair) => {
    const { startYears, endYears } = index.register.pairs;
    const from = startYears[pair] ?? 0;
    const to = endYears[pair] ?? 0;
    if (from !== 0 && to !== 0) return years({ type: 'between', from, to });
    if (from !== 0) return years({ type: 'since', from });
    return to === 0 ? null : years({ type: 'until', to });
  };
}

/** The tie that each event of a pair makes, by its kind and, of a renewal, by what it renews. */
import { strongestTie, type Tie, tieOfKind } from './kind';
import { concludedOn, type Dated, isUndated } from './span';

/**
 * For each event of one pair, in order, the tie that it makes. A renewal makes the strongest tie that
 * was agreed on by then, in force or not; an agreement where no record says what it renews. What no
 * source dates counts as agreed on before, and an undated renewal as after all.
 */
export function tiesMade(events: readonly Dated[]): Tie[] {
  const agreed = events.flatMap((event) =>
    event.kind === 'renewal' ? [] : [{ tie: tieOfKind(event.kind), day: concludedOn(event) }],
  );
  return events.map((event) => {
    if (event.kind !== 'renewal') return tieOfKind(event.kind);
    const by = isUndated(event) ? Infinity : concludedOn(event);
    const renewed = strongestTie(agreed.filter(({ day }) => day <= by).map(({ tie }) => tie));
    return renewed === null || renewed === 'contact' ? 'agreement' : renewed;
  });
}

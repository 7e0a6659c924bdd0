/** The tie that each event of a pair makes, or that it continues or closes. */
import { requireEdtfDate, requireEdtfInterval } from './edtf';
import { makesOneTie, strongestTie, type Tie, tieOfKind } from './kind';
import { concludedOn, type Dated } from './span';

/** The last day on which the event may have been concluded; without end where no source dates it. */
function concludedBy({ date, inForce }: Dated) {
  if (date !== null) return requireEdtfDate(date).latest;
  if (inForce === undefined) return Infinity;
  return requireEdtfInterval(inForce).start?.latest ?? Infinity;
}

/**
 * For each event of one pair, in order, its tie. A renewal, suspension or termination is of the
 * strongest tie that was agreed on by then, in force or not; of an agreement where no record says what
 * it renews or closes. What no source dates counts as agreed on before, and renewed or closed after.
 */
export function tiesMade(events: readonly Dated[]): Tie[] {
  const agreed = events.flatMap((event) =>
    makesOneTie(event.kind) ? [{ tie: tieOfKind(event.kind), day: concludedOn(event) }] : [],
  );
  return events.map((event) => {
    if (makesOneTie(event.kind)) return tieOfKind(event.kind);
    const by = concludedBy(event);
    const tie = strongestTie(agreed.filter(({ day }) => day <= by).map((each) => each.tie));
    return tie === null || tie === 'contact' ? 'agreement' : tie;
  });
}

/** The tie that each event of a pair makes, or that it continues or closes. */
import { requireEdtfDate, requireEdtfInterval } from './edtf';
import { makesOneTie, strongestTie, type Tie, tieOfKind } from './kind';
import { concludedOn, type Dated } from './span';

/** The last day on which the event may have been concluded; Infinity if no source dates it. */
function concludedBy({ date, inForce }: Dated) {
  if (date !== null) return requireEdtfDate(date).latest;
  if (inForce === undefined) return Infinity;
  return requireEdtfInterval(inForce).start?.latest ?? Infinity;
}

/**
 * For each event of one pair, in order, its tie. A renewal, suspension or termination has the strongest
 * tie agreed on by then, in force or not; or `agreement` if no record states what it renews or closes. An
 * undated agreement counts as made before, an undated renewal or closing as made after.
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

/** Relationships as links to their pages, each with its line, tie and years. */
import type { ScenePair } from '../../core/view/scene';
import { yearsOfPair } from '../../core/view/years-of-pair';
import { type Html, html } from './html';
import { addressOfPage, type PageContext, type Place } from './page-context';
import { tieMark } from './tie-mark';

/** Pairs with the names that they go by here. */
type NamedPairs = readonly { readonly scenePair: ScenePair; readonly name: string }[];

export function pairList(pairs: NamedPairs, context: PageContext, place: Place): Html {
  const tie = context.texts('tie');
  const standing = context.texts('standing');
  const { scene } = context.discovery;
  return html`
    <ul>${pairs.map(({ scenePair, name }) => {
      const { pair } = scenePair;
      const facts = [
        tie(scenePair.tie),
        context.wording.years(yearsOfPair(scenePair, scene)),
        ...(scenePair.standing === 'past' ? [standing('past')] : []),
      ];
      const address = addressOfPage({ kind: 'pair', id: pair.id }, context, place);
      return html`
        <li>
          ${tieMark(scenePair.tie, scenePair.standing)}
          <a href="${address}"${place.opensApart && html` target="_blank"`}>${name}</a>
          <p>${facts.join(' · ')}</p>
        </li>`;
    })}</ul>`;
}

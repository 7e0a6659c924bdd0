/** Relationships as links to their pages, each with its line, tie and years. */
import { pairFacts } from '../../core/facts/pair-facts';
import type { ScenePair } from '../../core/view/scene';
import { type Html, html } from './html';
import { addressOfPage, type LinkBase, type PageContext } from './page-context';
import { tieMark } from './tie-mark';

/** Pairs with their names in this list. */
type NamedPairs = readonly { readonly scenePair: ScenePair; readonly name: string }[];

export function pairList(pairs: NamedPairs, context: PageContext, base: LinkBase): Html {
  const { scene } = context.discovery;
  return html`
    <ul>${pairs.map(({ scenePair, name }) => {
      const { pair } = scenePair;
      const { details } = pairFacts(scenePair, scene, context);
      const address = addressOfPage({ kind: 'pair', id: pair.id }, context, base);
      return html`
        <li>
          ${tieMark(scenePair.tie, scenePair.standing)}
          <a href="${address}"${base.opensApart && html` target="_blank"`}>${name}</a>
          <p>${details.join(' · ')}</p>
        </li>`;
    })}</ul>`;
}

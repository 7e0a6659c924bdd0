/** The page of a story: all steps with text, map and sources. */
import { localize } from '../../core/domain/language';
import type { StoryStep } from '../../core/domain/story';
import { sourceList } from '../../core/facts/article-facts';
import type { Scene } from '../../core/view/scene';
import { scenesOfStory } from '../discovery/page-scene';
import { requireStory } from '../discovery/records-of-page';
import { articleLine } from './event-entry';
import { type Html, html } from './html';
import { furtherMap, mapFigure } from './map-figure';
import type { LinkBase, PageContext } from './page-context';
import { homeLink, pageFooter } from './page-frame';

/** The page's map is the map of the first step. */
function stepEntry(
  { heading, text, sources }: StoryStep,
  index: number,
  scene: Scene | undefined,
  context: PageContext,
  base: LinkBase,
): Html {
  const title = localize(heading, context.language).text;
  const list = sourceList(sources, context);
  return html`
    <li>
      <h2>${title}</h2>
      ${index > 0 && scene !== undefined && furtherMap(scene, title, context, base)}
      <div>${localize(text, context.language).text}</div>
      <h3>${list.heading}</h3>
      <ul>${list.items.map((facts) => html`<li>${articleLine(facts)}</li>`)}</ul>
    </li>`;
}

export function storyPage(id: string, context: PageContext, base: LinkBase): Html {
  const { discovery, language } = context;
  const { story, collection } = requireStory(discovery, id);
  const scenes = scenesOfStory(id, discovery);
  const [first = discovery.scene] = scenes;
  const name = localize(story.steps[0]?.heading ?? collection.title, language).text;
  return html`
    ${homeLink(context, base)}
    <h1>${localize(collection.title, language).text}</h1>
    <p>${localize(collection.text, language).text}</p>
    ${mapFigure(first, name, context, base)}
    <ol>${story.steps.map((step, index) => stepEntry(step, index, scenes[index], context, base))}</ol>
    ${pageFooter({ kind: 'story', id }, context, base)}`;
}

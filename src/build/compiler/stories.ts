/** `stories/<id>.json`, loaded by the site when the story is opened. */
import type { Atlas } from '../../core/domain/atlas';
import type { RawDossier } from '../../core/domain/atlas-files';
import type { Day } from '../../core/domain/day';
import type { RawStory } from '../../core/domain/story';
import { eventsShown, type ShownEvents } from '../../core/view/shown-events';
import { rawArticle } from './outputs/atlas-file';
import { type ResolvedCollection, type ResolvedRecords, writtenTexts } from './resolve';

type RawSource = RawStory['steps'][number]['sources'][number];

/** The article as a source, at the passage that one of the shown records names. */
function sourceOf(
  article: string,
  events: ShownEvents,
  dossiers: ReadonlyMap<string, RawDossier>,
): RawSource {
  const sources = events.flatMap(([pairId, ofPair]) =>
    (dossiers.get(pairId)?.events ?? [])
      .filter(({ id }) => ofPair.some((event) => event.id === id))
      .flatMap((event) => event.sources),
  );
  const passage = sources.find((each) => each.article === article && each.passage)?.passage;
  return passage === undefined ? { article } : { article, passage };
}

/** The story of a collection; `null` if it has no steps. */
export function rawStory(
  { steps }: ResolvedCollection,
  { articles }: ResolvedRecords,
  atlas: Atlas,
  dossiers: ReadonlyMap<string, RawDossier>,
  today: Day,
): RawStory | null {
  if (steps === undefined) return null;
  const cited = new Set(steps.flatMap(({ sources }) => sources));
  return {
    steps: steps.map(({ view, heading, text, sources }) => {
      const events = eventsShown(view, atlas, today);
      return {
        view,
        heading: writtenTexts(heading),
        text: writtenTexts(text),
        sources: sources.map((article) => sourceOf(article, events, dossiers)),
      };
    }),
    articles: articles.filter(({ id }) => cited.has(id)).map(rawArticle),
  };
}

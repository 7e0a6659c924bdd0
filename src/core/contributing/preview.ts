/** The pair of a contribution as it will appear in the atlas. */
import type { Records } from '../checking/records';
import type { Atlas, Dossier, DossierEvent, Pair } from '../domain/atlas';
import { atlasFormat } from '../domain/atlas-files';
import { decodeAtlas, decodeDossier } from '../domain/decode-atlas';
import { UnreadableFileError } from '../domain/unreadable-file';
import { type Contribution, pairOf } from './contribution';

export interface Preview {
  /** Contains only the pair and its places. */
  readonly atlas: Atlas;
  readonly pair: Pair;
  /** The event of the contribution. */
  readonly event: DossierEvent;
}

/** The values of records with their ids; `null` if one of them is missing or invalid. */
function valuesOf<Value>(
  files: ReadonlyMap<string, { readonly value: Value | null }>,
  ids: readonly string[],
): (Value & { readonly id: string })[] | null {
  const values = ids.flatMap((id) => {
    const value = files.get(id)?.value;
    return value === null || value === undefined ? [] : [{ ...value, id }];
  });
  return values.length === ids.length ? values : null;
}

/** Returns `null` while something is missing. `position`: the index of the event among those of the pair. */
export function previewOf(
  contribution: Contribution,
  records: Records,
  topics: Atlas['topics'],
  position: number,
): Preview | null {
  const id = pairOf(contribution);
  const pair = id === null ? undefined : records.pairs.get(id)?.value;
  if (id === null || !pair) return null;
  const places = valuesOf(records.places, [
    ...new Set(contribution.places.map((place) => place.id)),
  ]);
  const cited = pair.events.flatMap(({ sources }) => sources.map(({ article }) => article));
  const articles = valuesOf(records.articles, [...new Set(cited)]);
  if (places === null || articles === null) return null;
  const events = pair.events.map((event, index) => ({
    ...event,
    id: String(index),
    articles: [...new Set(event.sources.map(({ article }) => article))],
  }));
  try {
    const atlas = decodeAtlas({
      format: atlasFormat,
      topics: [...topics.values()],
      places,
      articles: articles.map((article) => ({ id: article.id, language: article.language })),
      pairs: [{ id, events }],
    });
    const dossier: Dossier = decodeDossier({ id, events, articles });
    const event = dossier.events[position];
    const shown = atlas.pairs.get(id);
    return event === undefined || shown === undefined ? null : { atlas, pair: shown, event };
  } catch (error) {
    // For example an unknown topic, which a check reports.
    if (error instanceof UnreadableFileError) return null;
    throw error;
  }
}

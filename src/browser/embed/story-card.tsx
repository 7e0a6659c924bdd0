/** A story on the card of the embed; its texts load when it is shown. */
import { Suspense } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { lazyPart } from '../parts/lazy-part';
import { isAway, type ShownStory } from '../shell/use-story';
import { SkeletonLines } from '../ui/skeleton-lines';
import { ArticleLine } from './article-line';
import { MapTrouble, type MapTroubleProperties } from './card';

const StoryPart = lazyPart(() => import('../story/story-part'));

interface StoryCardProperties {
  readonly atlas: Atlas;
  readonly shown: ShownStory;
  /** Why there is no map; `null` if there is one. */
  readonly trouble: MapTroubleProperties | null;
}

export function StoryCard({ atlas, shown, trouble }: StoryCardProperties) {
  const collection = atlas.collections.find(({ id }) => id === shown.place.id);
  if (collection === undefined) return null;
  return (
    <div
      className={`max-h-full overflow-y-auto px-4 text-small ${isAway(shown) ? 'shrink-0 pt-1' : 'py-2'}`}
    >
      <Suspense fallback={<SkeletonLines count={4} />}>
        <StoryPart
          shown={shown}
          collection={collection}
          renderArticle={(facts) => <ArticleLine facts={facts} />}
          canLeave={false}
        />
      </Suspense>
      {trouble !== null && !isAway(shown) && <MapTrouble {...trouble} />}
    </div>
  );
}

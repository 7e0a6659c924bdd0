/** A story on the card of the embed: its texts arrive when it is shown. */
import { Suspense } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { ArticleFacts } from '../../core/facts/article-facts';
import { lazyPart } from '../parts/lazy-part';
import { isAway, type ShownStory } from '../shell/use-story';
import { SkeletonLines } from '../ui/skeleton-lines';
import { MapTrouble, type MapTroubleProperties } from './card';
import { NewTabLink } from './new-tab-link';

const StoryPart = lazyPart(() => import('../story/story-part'));

interface StoryCardProperties {
  readonly atlas: Atlas;
  readonly shown: ShownStory;
  /** Why there is no map; `null` where there is one. */
  readonly trouble: MapTroubleProperties | null;
}

export function StoryCard({ atlas, shown, trouble }: StoryCardProperties) {
  const collection = atlas.collections.find(({ id }) => id === shown.place.id);
  if (collection === undefined) return null;
  return (
    <div
      className={`max-h-full overflow-y-auto overscroll-contain px-4 text-small ${isAway(shown) ? 'shrink-0 pt-1' : 'py-2'}`}
    >
      <Suspense fallback={<SkeletonLines count={4} />}>
        <StoryPart
          shown={shown}
          collection={collection}
          renderArticle={(facts) => <Article facts={facts} />}
          canLeave={false}
        />
      </Suspense>
      {trouble !== null && !isAway(shown) && <MapTrouble {...trouble} />}
    </div>
  );
}

function Article({ facts }: { readonly facts: ArticleFacts }) {
  const { article, address, details } = facts;
  return (
    <>
      <NewTabLink
        href={address}
        plainAddress={article.url}
        className="font-semibold text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
        language={article.language}
      >
        {article.title}
      </NewTabLink>
      <p className="text-muted">{details.join(' · ')}</p>
    </>
  );
}

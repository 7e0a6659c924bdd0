/** The content of the panel: the card or dossier of the selection, else the overview; or a loading state. */
import { Suspense } from 'react';
import { parseListedId } from '../../core/domain/register-id';
import { selectedListed } from '../../core/view/listed';
import { selectedIds } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { ArticleLine } from '../panels/article-line';
import { Awaited } from '../panels/awaited';
import { AwaitedRegister } from '../panels/awaited-register';
import { Chain } from '../panels/chain';
import { Comparison } from '../panels/comparison';
import { Dossier } from '../panels/dossier';
import { ListedPairCard } from '../panels/listed-pair-card';
import { ListedPlaceCard } from '../panels/listed-place-card';
import { Overview } from '../panels/overview';
import type { PanelProperties } from '../panels/panel-properties';
import { PlaceCard } from '../panels/place-card';
import { lazyPart } from '../parts/lazy-part';
import { PlaceActions } from '../search/place-actions';
import { isAway } from '../shell/use-story';
import { SkeletonLines } from '../ui/skeleton-lines';
import type { LayoutProperties } from './layout';

const PlaceAnniversaries = lazyPart(() => import('../anniversaries/place-anniversaries'));
const StoryPart = lazyPart(() => import('../story/story-part'));

export function PanelContent({ atlas, scene, changeView, ...properties }: LayoutProperties) {
  const { error, isRetrying, onRetry, view, today, onApproach, story } = properties;
  const t = useTranslations('app');
  if (atlas !== undefined && scene !== undefined) {
    const collection = atlas.collections.find(({ id }) => id === story?.place.id);
    return (
      <>
        {story !== null && collection !== undefined && (
          <Suspense fallback={<SkeletonLines count={5} />}>
            <StoryPart
              shown={story}
              collection={collection}
              renderArticle={(facts) => <ArticleLine facts={facts} />}
              canLeave
            />
          </Suspense>
        )}
        {(story === null || isAway(story)) && (
          <Panel {...{ atlas, view, scene, today, onApproach }} onChange={changeView} />
        )}
      </>
    );
  }
  return <Awaited {...{ error, isRetrying, onRetry }} what="atlas" text={t('loading')} lines={9} />;
}

/** For the selection: the overview, a place's card or a pair's dossier. */
function Panel({ today, ...panel }: PanelProperties & Pick<LayoutProperties, 'today'>) {
  const { atlas, view, scene, onChange, onApproach } = panel;
  const { selection } = view;
  const asked = parseListedId(selectedIds(view)[0] ?? '');
  if (asked !== null) {
    const listed = selectedListed(scene, selection);
    if (listed === null) return <AwaitedRegister name={asked.register} />;
    const { index, position, type } = listed;
    const common = { index, scene, onChange };
    return type === 'pair' ? (
      <ListedPairCard key={position} {...common} pair={position} />
    ) : (
      <ListedPlaceCard key={position} {...common} position={position} view={view} />
    );
  }
  if (selection.type === 'pair') {
    const pair = atlas.pairs.get(selection.id);
    if (pair !== undefined) {
      return <Dossier {...panel} pair={pair} today={today} />;
    }
  }
  if (selection.type === 'places') {
    const places = selection.ids.flatMap((id) => atlas.places.get(id) ?? []);
    const actions = (
      <PlaceActions
        key={selection.ids.join(' ')}
        atlas={atlas}
        placeIds={selection.ids}
        onChange={onChange}
      />
    );
    const [place, ...others] = places;
    if (others.length > 0) {
      return <Comparison {...{ scene, onChange, onApproach, actions, places }} />;
    }
    if (place !== undefined) {
      const anniversaries = (
        <Suspense fallback={null}>
          <PlaceAnniversaries {...panel} place={place} today={today} />
        </Suspense>
      );
      return (
        <PlaceCard
          key={place.id}
          {...panel}
          place={place}
          actions={actions}
          anniversaries={anniversaries}
        />
      );
    }
  }
  if (selection.type === 'chain') {
    const [from, to] = [selection.from, selection.to].map((id) => atlas.places.get(id));
    if (from !== undefined && to !== undefined) {
      return <Chain {...panel} ends={[from, to]} />;
    }
  }
  return <Overview {...panel} today={today} />;
}

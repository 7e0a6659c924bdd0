/** A story in the panel or on the card: the step, or a way back to it while the reader explores. */
import type { ReactNode } from 'react';
import type { Collection } from '../../core/domain/atlas';
import { localize } from '../../core/domain/language';
import type { ArticleFacts } from '../../core/facts/article-facts';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import type { ShownStory } from '../shell/use-story';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { SkeletonLines } from '../ui/skeleton-lines';
import { StepCard } from './step-card';

export interface StoryPartProperties {
  readonly shown: ShownStory;
  readonly collection: Collection;
  /** Renders an article with the shell's kind of link. */
  readonly renderArticle: (facts: ArticleFacts) => ReactNode;
  /** Whether the reader can leave the story; not in an embed. */
  readonly canLeave: boolean;
}

export default function StoryPart({ shown, collection, ...properties }: StoryPartProperties) {
  const { story, place, isAtStep, onGo, onLeave, error, isRetrying, onRetry } = shown;
  const { language } = useWording();
  const t = useTranslations('story');
  const problem = useTranslations('problem');
  const title = localize(collection.title, language);
  const leave = properties.canLeave ? onLeave : undefined;
  const step = story?.steps[place.step - 1];
  if (story === undefined || step === undefined) {
    if (error !== null && !isRetrying) {
      return (
        <div role="alert" className="flex flex-col items-start gap-2">
          <p className="font-semibold">{t('failed')}</p>
          <div className="flex gap-2">
            <Button onClick={onRetry}>{problem('retry')}</Button>
            {leave !== undefined && <Button onClick={leave}>{t('leave')}</Button>}
          </div>
        </div>
      );
    }
    return (
      <div aria-busy="true">
        <p className="sr-only" role="status">
          {t('loading')}
        </p>
        <SkeletonLines count={5} />
      </div>
    );
  }
  const count = story.steps.length;
  const progress = t('progress', { step: String(place.step), count: String(count) });
  if (!isAtStep) {
    return (
      <nav aria-label={title.text} className="mb-3 border-b border-hairline pb-2">
        <Button weight="plain" onClick={() => onGo(place.step)}>
          <Icon name="back" size={16} />
          <span>{t('back', { progress })}</span>
        </Button>
      </nav>
    );
  }
  return (
    <StepCard
      {...{ story, step, title, progress, onGo }}
      position={place.step}
      takesFocus={shown.takesFocus}
      onLeave={leave}
      renderArticle={properties.renderArticle}
    />
  );
}

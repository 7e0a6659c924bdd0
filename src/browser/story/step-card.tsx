/** A step of a story: progress, buttons to the next and previous step, text and sources. */
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { localize } from '../../core/domain/language';
import type { Story, StoryStep } from '../../core/domain/story';
import { type ArticleFacts, sourceList } from '../../core/facts/article-facts';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { IconButton } from '../ui/icon-button';
import { stickyHead } from '../ui/sticky-head';
import { PrintedStory } from './printed-story';
import { useStepsByHand } from './use-steps-by-hand';

interface StepCardProperties {
  readonly story: Story;
  readonly step: StoryStep;
  /** The number of the step, from 1. */
  readonly position: number;
  readonly title: { readonly text: string; readonly language: string };
  /** `3 of 6`. */
  readonly progress: string;
  readonly takesFocus: boolean;
  readonly onGo: (step: number) => void;
  readonly onLeave: (() => void) | undefined;
  readonly renderArticle: (facts: ArticleFacts) => ReactNode;
}

export function StepCard(properties: StepCardProperties) {
  const { story, step, position, title, progress, takesFocus, onGo, onLeave, renderArticle } =
    properties;
  const t = useTranslations('story');
  const words = useWords();
  const count = story.steps.length;
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const go = (by: number) => {
    const next = position + by;
    if (next < 1 || next > count) return false;
    onGo(next);
    return true;
  };
  useStepsByHand(section, go);
  // The heading takes the focus if the reader came from within the app, not by the story's address.
  const begin = useEffectEvent(() => {
    if (takesFocus && document.hasFocus()) heading.current?.focus({ preventScroll: true });
  });
  useEffect(() => begin(), []);
  useEffect(() => {
    // Scrolls the panel or card to the top at each step.
    if (position > 0) section.current?.closest('.overflow-y-auto')?.scrollTo({ top: 0 });
  }, [position]);
  const name = localize(step.heading, words.language);
  const text = localize(step.text, words.language);
  const sources = sourceList(step.sources, words);
  return (
    <section
      ref={section}
      aria-label={title.text}
      data-story-step={position}
      className="flex touch-pan-y flex-col gap-3"
    >
      <header className={`${stickyHead} pb-2`}>
        <div className="flex items-start gap-1">
          <p className="min-w-0 grow truncate py-2 text-small text-muted" lang={title.language}>
            {title.text}
          </p>
          {onLeave !== undefined && (
            <IconButton
              icon="close"
              label={t('leave')}
              className="-me-2 shrink-0"
              onClick={onLeave}
            />
          )}
        </div>
        <div className="flex items-center gap-1">
          <IconButton
            icon="left"
            label={t('previous')}
            aria-keyshortcuts="ArrowLeft PageUp"
            aria-disabled={position === 1}
            className="-ms-2 shrink-0 max-[899px]:size-11 aria-disabled:opacity-40"
            onClick={() => go(-1)}
          />
          <p className="grow text-center text-small font-semibold tabular-nums">{progress}</p>
          <IconButton
            icon="right"
            label={t('next')}
            aria-keyshortcuts="ArrowRight PageDown"
            aria-disabled={position === count}
            className="-me-2 shrink-0 max-[899px]:size-11 aria-disabled:opacity-40"
            onClick={() => go(1)}
          />
        </div>
        <div aria-hidden="true" className="flex gap-1">
          {story.steps.map((each, index) => (
            <span
              key={each.view}
              className={`h-1 grow rounded-full ${index < position ? 'bg-accent' : 'bg-hairline'}`}
            />
          ))}
        </div>
      </header>
      <h2 ref={heading} tabIndex={-1} className="text-title outline-none" lang={name.language}>
        {name.text}
      </h2>
      <p lang={text.language}>{text.text}</p>
      <div className="flex flex-col gap-2">
        <h3 className="text-small font-semibold text-muted">{sources.heading}</h3>
        <ul className="flex flex-col gap-3">
          {sources.items.map((facts) => (
            <li key={facts.article.id}>{renderArticle(facts)}</li>
          ))}
        </ul>
      </div>
      <output aria-live="polite" className="sr-only">
        {`${progress}. ${name.text}. ${text.text}`}
      </output>
      <PrintedStory story={story} title={title.text} progress={progress} />
    </section>
  );
}

/** The list, a view of the same scene as the map: relationships, or the articles behind them. */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useRef } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import type { Scene } from '../../core/view/scene';
import { type ChangeView, type Sort, selectPair, tables, type View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { SceneDownloads } from '../keep/scene-downloads';
import { headlinesQuery } from '../query/queries';
import { Segmented } from '../ui/segmented';
import { SkeletonLines } from '../ui/skeleton-lines';
import { useMedia } from '../ui/use-media';
import { usePrinting } from '../ui/use-printing';
import { ArticleTable } from './article-table';
import { listRows } from './list-rows';
import { PairTable } from './pair-table';
import { PrintSheet } from './print-sheet';
import { shownArticles } from './shown-articles';

/** Where the list is narrower than about 760 pixels: on phones, and beside the panel on tablets. */
const narrow = '(max-width: 767px), (min-width: 900px) and (max-width: 1159px)';

interface ListPageProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly view: View;
  readonly today: Day;
  /** Whether printing the page prints the list. */
  readonly isPrinted: boolean;
  readonly changeView: ChangeView;
  readonly onApproach: (pairId: string) => void;
  /** The width on each side that panels cover, in pixels. */
  readonly padding: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
  /** Content before the list. */
  readonly children?: ReactNode;
}

export default function ListPage({
  atlas,
  scene,
  view,
  today,
  isPrinted,
  changeView,
  onApproach,
  padding,
  children,
}: ListPageProperties) {
  const t = useTranslations('list');
  const overview = useTranslations('overview');
  const problem = useTranslations('problem');
  const words = useWords();
  const { languageName } = words.wording;
  const headlines = useQuery(headlinesQuery);
  const isNarrow = useMedia(narrow);
  const isPrinting = usePrinting();
  const scroller = useRef<HTMLElement>(null);
  const { sort, table } = view;
  const pairs = useMemo(() => listRows(atlas, scene, words, sort), [atlas, scene, words, sort]);
  const articles = useMemo(
    () => shownArticles(scene, headlines.data ?? [], words.language, languageName, sort),
    [scene, headlines.data, words.language, languageName, sort],
  );
  const isEmpty = table === 'pairs' ? pairs.length === 0 : scene.pairs.length === 0;
  const common = {
    sort,
    onSort: (next: Sort | null) => changeView((current) => ({ ...current, sort: next })),
    onSelect: (id: string) => changeView((current) => selectPair(current, id)),
    onApproach,
    isNarrow,
    scroller,
  };
  return (
    <div className="absolute inset-0 bg-panel">
      <section
        ref={scroller}
        aria-label={table === 'pairs' ? t('caption') : t('captionArticles')}
        // Keeps a focused row clear of the sticky head.
        className="absolute right-0 scroll-pt-12 scroll-pb-2 overflow-y-auto pe-4"
        style={{ top: padding.top, bottom: padding.bottom, left: padding.left }}
      >
        {children}
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1 pt-2 pb-2 max-[899px]:ps-3">
          <Segmented
            label={t('table')}
            value={table}
            options={tables.map((value) => ({ value, label: t(value) }))}
            onChange={(next) => changeView((current) => ({ ...current, table: next, sort: null }))}
          />
          <SceneDownloads atlas={atlas} scene={scene} articles={headlines.data} />
        </div>
        {isEmpty && <p className="px-3">{overview('emptyText')}</p>}
        {!isEmpty && table === 'pairs' && <PairTable {...common} rows={pairs} />}
        {!isEmpty && table === 'articles' && (
          <>
            {headlines.isPending && <SkeletonLines count={8} />}
            {headlines.isError && <p role="alert">{problem('network')}</p>}
            {headlines.isSuccess && <ArticleTable {...common} rows={articles} />}
          </>
        )}
      </section>
      {isPrinting && isPrinted && (
        <PrintSheet
          atlas={atlas}
          scene={scene}
          filters={view.filters}
          rows={pairs.documented}
          articles={headlines.data ?? []}
          today={today}
        />
      )}
    </div>
  );
}

/** The layout of a small screen: the map above, everything else in a sheet on its lower edge. */
import { Suspense, useEffect, useState } from 'react';
import { resultWords } from '../../core/facts/result-words';
import { activeFilters } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { AsOf } from '../panels/as-of';
import { AddressNotice } from '../shell/address-notice';
import { LanguageNotice } from '../shell/language-notice';
import { Disclosure } from '../ui/disclosure';
import { type Detent, heightOfDetent, Sheet } from '../ui/sheet';
import { SkeletonLines } from '../ui/skeleton-lines';
import { stickyHead } from '../ui/sticky-head';
import { useWindowSize } from '../ui/use-window-size';
import { FilterBar } from './filters';
import type { LayoutProperties } from './layout';
import { MapPane } from './map-pane';
import { Offline } from './offline';
import { PanelContent } from './panel-content';
import { PanelFooter } from './panel-footer';
import { Search } from './search';
import { SettingsButton } from './settings-button';

export function CompactLayout(properties: LayoutProperties) {
  const { atlas, scene, view, changeView, notices, dismissNotices, panelRef } = properties;
  const t = useTranslations('app');
  const words = useWords();
  const filter = useTranslations('filter');
  const [detent, setDetent] = useState<Detent>('half');
  // A story takes the place of a selection.
  const hasSelection = view.selection.type !== 'none' || view.story !== null;
  // The list and the other pages replace the map: the sheet makes room for them.
  const isPage = view.tab !== 'map';
  useEffect(() => {
    if (!isPage) return;
    setDetent('peek');
    // The button for the page may be far down: what is left of the sheet begins with the search again.
    panelRef.current?.scrollTo({ top: 0 });
  }, [isPage, panelRef]);
  useEffect(() => {
    // A new selection opens the sheet at least halfway.
    if (hasSelection) setDetent((current) => (current === 'peek' ? 'half' : current));
  }, [hasSelection]);
  const narrowing = activeFilters(view.filters).length;
  const { height } = useWindowSize();
  const sheetHeight = heightOfDetent(detent === 'full' ? 'half' : detent, height);
  // The key keeps the component, and the typed text, when it moves.
  const search = (
    <div key="search" className={hasSelection ? 'py-4' : `${stickyHead} pt-1 pb-3`}>
      <Search
        {...properties}
        // The on-screen keyboard and the results need the room.
        onFocus={() => setDetent('full')}
        onChosen={() => setDetent('half')}
      />
    </div>
  );
  const filters = atlas !== undefined && scene !== undefined && (
    <Disclosure
      key="filters"
      className="mb-3 border-b border-hairline pb-3"
      headingClass="text-small font-semibold"
      heading={
        <>
          <span>{filter('title')}</span>
          {narrowing > 0 && (
            <span className="rounded-full bg-text px-2 text-panel tabular-nums">{narrowing}</span>
          )}
        </>
      }
    >
      <Suspense fallback={<SkeletonLines count={6} />}>
        <FilterBar
          {...properties}
          {...{ atlas, scene }}
          onChange={changeView}
          arrangement="stack"
        />
      </Suspense>
    </Disclosure>
  );
  const content = <PanelContent key="content" {...properties} />;
  return (
    // The prerendered page behind stays clickable until the map is ready.
    <div className="pointer-events-none fixed inset-0 overflow-hidden *:pointer-events-auto">
      <Sheet
        label={t('panel')}
        labels={{ expand: t('expandPanel'), collapse: t('collapsePanel') }}
        detent={detent}
        onDetentChange={setDetent}
        contentRef={panelRef}
        head={
          <>
            <h1 className={hasSelection ? 'text-small text-muted' : 'text-title'}>{t('name')}</h1>
            {scene !== undefined && !hasSelection && (
              <p className="text-small text-muted">{resultWords(scene, words)}</p>
            )}
          </>
        }
      >
        <AsOf />
        {/* The selection comes first. */}
        {hasSelection ? [content, search, filters] : [search, filters, content]}
        <div className="-mx-4 mt-6">
          <PanelFooter onChange={changeView} />
        </div>
      </Sheet>
      <header>
        <div className="absolute top-3 right-3 z-10">
          <SettingsButton {...properties} />
        </div>
        <div className="pointer-events-none absolute top-15 right-3 left-3 z-10 flex flex-col items-start gap-2 *:pointer-events-auto">
          <AddressNotice notices={notices} onDismiss={dismissNotices} />
          <LanguageNotice missing={properties.missing} />
          <Offline />
        </div>
      </header>
      <main aria-label={t(view.tab)}>
        <MapPane
          {...properties}
          padding={{ top: 56, right: 0, bottom: sheetHeight + 8, left: 0 }}
        />
      </main>
    </div>
  );
}

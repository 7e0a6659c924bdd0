/** The layout of a wide screen: the panel on the left, the filters under the map. */
import { Suspense } from 'react';
import { useTranslations } from '../intl/intl';
import { AsOf } from '../panels/as-of';
import { AddressNotice } from '../shell/address-notice';
import { LanguageNotice } from '../shell/language-notice';
import { useHeight } from '../shell/use-height';
import { FilterBar } from './filters';
import type { LayoutProperties } from './layout';
import { Settings } from './lazy-settings';
import { MapPane } from './map-pane';
import { Offline } from './offline';
import { PanelContent } from './panel-content';
import { PanelFooter } from './panel-footer';
import { hasFilters } from './reading-pages';
import { Search } from './search';

const margin = 16;
const panelWidth = 368;

export function WideLayout(properties: LayoutProperties) {
  const { atlas, scene, view, changeView, notices, dismissNotices, panelRef } = properties;
  const t = useTranslations('app');
  const filter = useTranslations('filter');
  const [barRef, barHeight] = useHeight(true);
  const hasRegisters = atlas !== undefined && atlas.registers.length > 0;
  // In some languages the settings wrap to two lines beside the panel.
  const [settingsRef, settingsHeight] = useHeight();
  const padding = {
    top: settingsHeight + margin,
    right: 64,
    bottom: barHeight + 2 * margin,
    left: panelWidth + 2 * margin,
  };
  return (
    // The prerendered page behind stays clickable until the map is ready.
    <div className="pointer-events-none fixed inset-0 overflow-hidden *:pointer-events-auto">
      <aside
        aria-label={t('panel')}
        className="absolute z-20 flex flex-col rounded-panel bg-panel shadow-panel"
        style={{ top: margin, bottom: margin, left: margin, width: panelWidth }}
      >
        <header className="shrink-0 border-b border-hairline px-5 pt-4 pb-3">
          <h1 className="text-title">{t('name')}</h1>
          <div className="mb-3">
            {view.pin === null ? (
              <p className="text-small text-muted">{t('introduction')}</p>
            ) : (
              <AsOf />
            )}
          </div>
          <Search {...properties} />
        </header>
        <div ref={panelRef} tabIndex={-1} className="min-h-0 grow overflow-y-auto px-5 py-4">
          <PanelContent {...properties} />
        </div>
        <PanelFooter onChange={changeView} />
      </aside>
      <header>
        {/* Full width: what loads into it later shifts nothing. */}
        <div
          ref={settingsRef}
          className="pointer-events-none absolute z-10 flex justify-end"
          style={{ top: margin, right: margin, left: padding.left }}
        >
          <Suspense fallback={<div className="h-12" />}>
            <div className="pointer-events-auto flex flex-wrap items-center gap-2 rounded-panel bg-panel p-1.5 shadow-panel max-[1120px]:gap-1">
              <Settings {...properties} />
            </div>
          </Suspense>
        </div>
        <div
          className="absolute z-10 flex flex-col items-start gap-2"
          style={{ top: padding.top + margin, left: padding.left }}
        >
          <AddressNotice notices={notices} onDismiss={dismissNotices} />
          <LanguageNotice missing={properties.missing} />
          <Offline />
        </div>
      </header>
      <main aria-label={t(view.tab)}>
        <MapPane {...properties} padding={padding} />
      </main>
      {hasFilters(view.tab) && (
        <section
          ref={barRef}
          aria-label={filter('title')}
          className={`absolute z-10 rounded-panel bg-panel px-4 py-3 shadow-panel ${hasRegisters ? 'min-h-[calc(var(--filter-bar)+var(--registers-line))]' : 'min-h-(--filter-bar)'}`}
          style={{ right: margin, bottom: margin, left: padding.left }}
        >
          {atlas !== undefined && scene !== undefined && (
            <Suspense fallback={null}>
              <FilterBar
                {...properties}
                {...{ atlas, scene }}
                onChange={changeView}
                arrangement="bar"
              />
            </Suspense>
          )}
        </section>
      )}
    </div>
  );
}

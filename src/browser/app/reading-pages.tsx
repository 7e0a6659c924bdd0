/** The pages that replace the map: each is a script of its own. */
import type { ComponentType } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { isPageTab, type PageTab } from '../../core/view/parameters/parameter-table';
import type { Scene } from '../../core/view/scene';
import type { Tab } from '../../core/view/view';
import { lazyPart } from '../parts/lazy-part';
import type { LayoutProperties } from './layout';

type ReadingPageProperties = LayoutProperties & {
  readonly atlas: Atlas;
  readonly scene: Scene;
  /** Whether the reader came from within the app, not by the page's address. */
  readonly takesFocus: boolean;
  readonly onBack: () => void;
  /** Creates the map behind the page, if the reader will go on to it. */
  readonly prepareMap: () => void;
};

interface ReadingPage {
  readonly Page: ComponentType<ReadingPageProperties>;
  /** Whether the filters apply to it and are shown with it. */
  readonly hasFilters: boolean;
}

export const readingPages: Readonly<Record<PageTab, ReadingPage>> = {
  calendar: {
    Page: lazyPart<ReadingPageProperties>(async () => ({
      default: (await import('../anniversaries/calendar-page')).CalendarPage,
    })),
    hasFilters: true,
  },
  contribute: {
    Page: lazyPart<ReadingPageProperties>(() => import('../contribute/contribute-page')),
    hasFilters: false,
  },
  insights: {
    Page: lazyPart<ReadingPageProperties>(async () => ({
      default: (await import('../numbers/insights-page')).InsightsPage,
    })),
    hasFilters: true,
  },
  import: {
    Page: lazyPart<ReadingPageProperties>(() => import('../own-list/import-page')),
    hasFilters: false,
  },
  about: {
    Page: lazyPart<ReadingPageProperties>(async () => ({
      default: (await import('../about/about-page')).AboutPage,
    })),
    hasFilters: false,
  },
};

/** Whether the filters are shown with a tab. */
export function hasFilters(tab: Tab): boolean {
  return !isPageTab(tab) || readingPages[tab].hasFilters;
}

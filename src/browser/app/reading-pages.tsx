/** The pages that are read in the map's place: each is a script of its own. */
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
  /** The reader has just asked for the page, rather than opened it by its address. */
  readonly takesFocus: boolean;
  readonly onBack: () => void;
};

interface ReadingPage {
  readonly Page: ComponentType<ReadingPageProperties>;
  /** The filters stand beside it: it is about what passes them. */
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

/** Whether the filters stand beside what is shown. */
export function hasFilters(tab: Tab): boolean {
  return !isPageTab(tab) || readingPages[tab].hasFilters;
}

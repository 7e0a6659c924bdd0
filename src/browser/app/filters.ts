/** The filters with their sliders, fields and menus: loaded after everything the first view needs. */
import { fetchWhenQuiet } from '../parts/asked-part';
import { lazyPart } from '../parts/lazy-part';

const loadFilters = () => import('../filters/filter-bar');

/** Needs a Suspense around it. */
export const FilterBar = lazyPart(loadFilters);
fetchWhenQuiet(loadFilters);

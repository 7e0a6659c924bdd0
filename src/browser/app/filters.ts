/** The filters with their sliders, fields and menus: loaded after everything the first view needs. */
import { quietPart } from '../parts/quiet-part';

/** Needs a Suspense around it. */
export const FilterBar = quietPart(() => import('../filters/filter-bar'));

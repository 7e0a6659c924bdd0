/** What the parts of the filter bar get. */
import type { Atlas } from '../../core/domain/atlas';
import type { ChangeView, Filters } from '../../core/view/view';

export interface FilterProperties {
  readonly atlas: Atlas;
  readonly filters: Filters;
  readonly onChange: ChangeView;
}

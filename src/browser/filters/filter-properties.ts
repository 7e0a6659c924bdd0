/** What the parts of the filter bar get. */
import type { Atlas } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import type { ChangeView, Filters } from '../../core/view/view';

export interface FilterProperties {
  readonly atlas: Atlas;
  readonly filters: Filters;
  /** The day on which ties stand as drawn. */
  readonly reference: Day;
  readonly onChange: ChangeView;
}

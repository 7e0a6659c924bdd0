/** The properties of the parts of the filter bar. */
import type { Atlas } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import type { ChangeView, Filters } from '../../core/view/view';

export interface FilterProperties {
  readonly atlas: Atlas;
  readonly filters: Filters;
  /** The day whose standing of ties is drawn. */
  readonly reference: Day;
  readonly onChange: ChangeView;
}

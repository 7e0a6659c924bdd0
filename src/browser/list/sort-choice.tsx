/** The choice of sorting on screens too narrow for column heads. */

import type { ListColumn, Sort } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { SelectField } from '../ui/select-field';

interface SortSelectFieldProperties {
  readonly columns: readonly { readonly column: ListColumn; readonly label: string }[];
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort | null) => void;
}

const usual = 'usual';

export function SortChoice({ columns, sort, onSort }: SortSelectFieldProperties) {
  const t = useTranslations('list');
  const shown = columns.find(({ column }) => column === sort?.column);
  return (
    <div className="flex items-center">
      <SelectField
        label={t('sortBy')}
        value={shown?.column ?? usual}
        options={[
          { value: usual, label: t('usualOrder') },
          ...columns.map(({ column, label }) => ({ value: column, label })),
        ]}
        onChange={(column) => onSort(column === usual ? null : { column, descending: false })}
      />
      {shown !== undefined && (
        <Button
          weight="plain"
          className="size-9 justify-center"
          aria-label={t('reverse')}
          aria-pressed={sort?.descending ?? false}
          onClick={() => onSort({ column: shown.column, descending: !(sort?.descending ?? false) })}
        >
          <Icon name={sort?.descending ? 'down' : 'up'} size={16} />
        </Button>
      )}
    </div>
  );
}

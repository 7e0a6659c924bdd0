/** Every visible relationship as a table: the same scene as the map, for reading. */
import { listedPairFacts } from '../../core/facts/listed-facts';
import { columns } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording, useWords } from '../intl/wording';
import { TieMark } from '../ui/tie-mark';
import type { TableProperties } from './list-properties';
import type { DocumentedRow, ListedRow, ListRows } from './list-rows';
import { PairButton } from './pair-button';
import { RowGap } from './row-gap';
import { SortChoice } from './sort-choice';
import { SortHeader } from './sort-header';
import { type RowsInSight, useRowsInSight } from './use-rows-in-sight';

const rowHeight = { table: 41, stack: 105 };
const numberColumns: readonly string[] = ['events', 'articles'];

interface PairTableProperties extends Omit<TableProperties<never>, 'rows'> {
  readonly rows: ListRows;
}

interface ArrangementProperties extends PairTableProperties {
  readonly inSight: RowsInSight;
  readonly labels: readonly {
    readonly column: (typeof columns.pairs)[number];
    readonly label: string;
  }[];
}

export function PairTable(properties: PairTableProperties) {
  const { rows, isNarrow, scroller } = properties;
  const t = useTranslations('list');
  const labels = columns.pairs.map((column) => ({
    column,
    label: column === 'name' ? t('pair') : t(column),
  }));
  const inSight = useRowsInSight(
    rows.length,
    rows.marked,
    isNarrow ? rowHeight.stack : rowHeight.table,
    scroller,
  );
  const Arrangement = isNarrow ? Stack : Grid;
  return <Arrangement {...properties} labels={labels} inSight={inSight} />;
}

function isSelected(row: DocumentedRow | ListedRow): boolean {
  return row.type === 'listed' ? row.isSelected : row.scenePair.emphasis === 'selected';
}

function idOf(row: DocumentedRow | ListedRow): string {
  return row.type === 'listed' ? row.id : row.scenePair.pair.id;
}

function Grid({
  rows,
  sort,
  onSort,
  onSelect,
  onApproach,
  inSight,
  labels,
}: ArrangementProperties) {
  const t = useTranslations('list');
  return (
    <table className="w-full border-collapse text-small" aria-rowcount={rows.length + 1}>
      <caption className="sr-only">{t('caption')}</caption>
      <thead className="sticky top-0 z-1 bg-panel shadow-[0_1px_0_var(--control-edge)]">
        <tr aria-rowindex={1}>
          {labels.map(({ column, label }) => (
            <SortHeader
              key={column}
              column={column}
              label={label}
              sort={sort}
              onSort={onSort}
              isNumber={numberColumns.includes(column)}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        <RowGap height={inSight.before} span={labels.length} />
        {inSight.indices.map((index) => {
          const row = rows.at(index);
          if (row === undefined) return null;
          const id = idOf(row);
          return (
            <tr
              key={id}
              ref={inSight.measure}
              data-index={index}
              aria-rowindex={index + 2}
              aria-current={isSelected(row) ? 'true' : undefined}
              className="relative border-b border-hairline align-top hover:bg-wash aria-[current]:bg-wash aria-[current]:shadow-[inset_3px_0_0_var(--accent)]"
            >
              <th scope="row" className="px-3 py-2 text-start">
                <PairButton
                  id={id}
                  name={row.name}
                  onSelect={onSelect}
                  onApproach={onApproach}
                  fillsRow
                />
              </th>
              {row.type === 'documented' ? (
                <DocumentedCells row={row} />
              ) : (
                <ListedCells row={row} />
              )}
            </tr>
          );
        })}
        <RowGap height={inSight.after} span={labels.length} />
      </tbody>
    </table>
  );
}

function DocumentedCells({ row }: { readonly row: DocumentedRow }) {
  const { number } = useWording();
  const { scenePair, facts, topics, articleCount } = row;
  return (
    <>
      <td className="px-3 py-2.5">
        <span className="flex items-center gap-2 whitespace-nowrap">
          <TieMark tie={scenePair.tie} standing={scenePair.standing} accent={scenePair.accent} />
          {facts.tie}
        </span>
      </td>
      <td className="px-3 py-2.5 whitespace-nowrap">{facts.standing}</td>
      <td className="px-3 py-2.5 whitespace-nowrap">{facts.years}</td>
      <td className="px-3 py-2.5">{topics.join(', ')}</td>
      <td className="px-3 py-2.5 text-end tabular-nums">{number(scenePair.events.length)}</td>
      <td className="px-3 py-2.5 text-end tabular-nums">{number(articleCount)}</td>
    </>
  );
}

/** Of tie and standing, topics and articles a register says nothing: it says that it lists the pair. */
function ListedCells({ row: { index, pair } }: { readonly row: ListedRow }) {
  const { listedBy, years } = listedPairFacts(index, pair, useWords());
  return (
    <>
      <td colSpan={2} className="px-3 py-2.5 text-muted">
        {listedBy}
      </td>
      <td className="px-3 py-2.5 whitespace-nowrap">{years}</td>
      <td colSpan={3} />
    </>
  );
}

/** One under the other what stands in columns elsewhere. */
function Stack({
  rows,
  sort,
  onSort,
  onSelect,
  onApproach,
  inSight,
  labels,
}: ArrangementProperties) {
  const t = useTranslations('list');
  return (
    <>
      <SortChoice columns={labels} sort={sort} onSort={onSort} />
      <ul aria-label={t('caption')} className="text-small">
        <li aria-hidden="true" style={{ height: inSight.before }} />
        {inSight.indices.map((index) => {
          const row = rows.at(index);
          if (row === undefined) return null;
          const id = idOf(row);
          return (
            <li
              key={id}
              ref={inSight.measure}
              data-index={index}
              aria-current={isSelected(row) ? 'true' : undefined}
              className="relative border-b border-hairline px-3 py-2.5 aria-[current]:bg-wash aria-[current]:shadow-[inset_3px_0_0_var(--accent)]"
            >
              <PairButton
                id={id}
                name={row.name}
                onSelect={onSelect}
                onApproach={onApproach}
                fillsRow
              />
              {row.type === 'documented' ? (
                <DocumentedFacts row={row} />
              ) : (
                <ListedFacts row={row} />
              )}
            </li>
          );
        })}
        <li aria-hidden="true" style={{ height: inSight.after }} />
      </ul>
    </>
  );
}

function DocumentedFacts({ row }: { readonly row: DocumentedRow }) {
  const count = useTranslations('count');
  const { scenePair, facts, topics, articleCount } = row;
  return (
    <>
      <p className="flex items-center gap-2">
        <TieMark tie={scenePair.tie} standing={scenePair.standing} accent={scenePair.accent} />
        {[facts.tie, facts.standing, facts.years].join(' · ')}
      </p>
      {topics.length > 0 && <p className="text-muted">{topics.join(', ')}</p>}
      <p className="text-muted">
        {[
          count('events', { count: scenePair.events.length }),
          count('articles', { count: articleCount }),
        ].join(' · ')}
      </p>
    </>
  );
}

function ListedFacts({ row: { index, pair } }: { readonly row: ListedRow }) {
  const { listedBy, years } = listedPairFacts(index, pair, useWords());
  return <p className="text-muted">{years === null ? listedBy : `${listedBy} · ${years}`}</p>;
}

/** All visible relationships as a table: the same scene as the map. */
import { listedPairFacts } from '../../core/facts/listed-facts';
import { columns } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording, useWords } from '../intl/wording';
import { PairButton } from '../ui/pair-button';
import { TieMark } from '../ui/tie-mark';
import type { DocumentedRow } from './documented-rows';
import type { ListedRow, ListRows } from './list-rows';
import { ListTable, type TableControls } from './list-table';

const rowHeight = { table: 41, stack: 105 };
const numberColumns: readonly string[] = ['events', 'articles'];

interface PairTableProperties extends TableControls {
  readonly rows: ListRows;
  readonly onSelect: (pairId: string) => void;
  readonly onApproach: (pairId: string) => void;
}

export function PairTable(properties: PairTableProperties) {
  const { rows, onSelect, onApproach } = properties;
  const t = useTranslations('list');
  const button = ({ id, name }: DocumentedRow | ListedRow) => (
    <PairButton
      id={id}
      name={name}
      onSelect={onSelect}
      onApproach={onApproach}
      className="font-semibold hover:underline"
    />
  );
  return (
    <ListTable
      {...properties}
      caption={t('caption')}
      columns={columns.pairs.map((column) => ({
        column,
        label: column === 'name' ? t('pair') : t(column),
        isNumber: numberColumns.includes(column),
      }))}
      marked={rows.marked}
      rowHeight={rowHeight}
      cells={(row) => (
        <>
          <th scope="row" className="px-3 py-2 text-start">
            {button(row)}
          </th>
          {row.type === 'documented' ? <DocumentedCells row={row} /> : <ListedCells row={row} />}
        </>
      )}
      lines={(row) => (
        <>
          {button(row)}
          {row.type === 'documented' ? <DocumentedLines row={row} /> : <ListedLines row={row} />}
        </>
      )}
    />
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
          <span>{facts.tie}</span>
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

/** Registers have no tie, standing, topics or articles: those cells name the register instead. */
function ListedCells({ row: { index, pair } }: { readonly row: ListedRow }) {
  const { listedBy, allYears } = listedPairFacts(index, pair, useWords());
  return (
    <>
      <td colSpan={2} className="px-3 py-2.5 text-muted">
        {listedBy}
      </td>
      <td className="px-3 py-2.5 whitespace-nowrap">{allYears}</td>
      <td colSpan={3} />
    </>
  );
}

function DocumentedLines({ row }: { readonly row: DocumentedRow }) {
  const count = useTranslations('count');
  const { scenePair, facts, topics, articleCount } = row;
  return (
    <>
      <p className="flex items-center gap-2">
        <TieMark tie={scenePair.tie} standing={scenePair.standing} accent={scenePair.accent} />
        <span>{[facts.tie, facts.standing, facts.years].join(' · ')}</span>
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

function ListedLines({ row: { index, pair } }: { readonly row: ListedRow }) {
  const { listedBy, allYears } = listedPairFacts(index, pair, useWords());
  return <p className="text-muted">{allYears === null ? listedBy : `${listedBy} · ${allYears}`}</p>;
}

/** The result of an import: the number of pairs, the remarks, and the refused and merged rows. */
import { importTextsOf, kindText, remarkText } from '../../core/importing/import-words';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { Button } from '../ui/button';
import { ChangesSection } from './changes-section';
import type { ImportResult } from './requests';
import { cell, ScrolledTable } from './scrolled-table';

interface ResultSectionProperties {
  readonly result: ImportResult;
  /** The name of the edition before, with which the list is compared. */
  readonly earlierName: string | undefined;
  readonly onShow: (tab: 'map' | 'list') => void;
}

export function ResultSection({ result, earlierName, onShow }: ResultSectionProperties) {
  const t = useTranslations('import');
  const { counts, register, kinds, rowCount, changes } = result;
  const rows = counts.taken + counts.merged + counts.refused;
  const pairs = register.pairs.count;
  return (
    <section className="flex flex-col items-start gap-4">
      <h3 className="text-title">{t('resultTitle')}</h3>
      <div role="status" className="flex flex-col gap-1">
        <p>{t('result', { rows, ...texts(counts) })}</p>
        <p className="font-semibold">
          {pairs === 0 ? t('nothing') : t('pairs', { pairs, places: register.places.length })}
        </p>
      </div>
      {pairs > 0 && (
        <div className="flex flex-wrap gap-2">
          <Button weight="solid" onClick={() => onShow('map')}>
            {t('showMap')}
          </Button>
          <Button onClick={() => onShow('list')}>{t('showList')}</Button>
        </div>
      )}
      {changes !== null && (
        <ChangesSection
          title={t('changesEarlier', { name: earlierName ?? '' })}
          changes={changes}
        />
      )}
      {kinds.length > 0 && <Kinds kinds={kinds} />}
      {rowCount > 0 && <Rows result={result} />}
    </section>
  );
}

/** The numbers in the form of the message's values. */
function texts(counts: ImportResult['counts']) {
  const { taken, merged, refused } = counts;
  return { taken: String(taken), merged: String(merged), refused: String(refused) };
}

function Kinds({ kinds }: Pick<ImportResult, 'kinds'>) {
  const t = useTranslations('import');
  const words = useWords();
  return (
    <table className="border-collapse text-small">
      <caption className="pb-1 text-start font-semibold">{t('kindsCaption')}</caption>
      <thead>
        <tr className="border-b border-hairline">
          <th scope="col" className={cell}>
            {t('rowsHeading')}
          </th>
          <th scope="col" className={cell}>
            {t('kindHeading')}
          </th>
        </tr>
      </thead>
      <tbody>
        {kinds.map(([reason, count]) => (
          <tr key={reason} className="border-b border-hairline">
            <td className={`${cell} tabular-nums`}>{words.wording.number(count)}</td>
            <th scope="row" className={`${cell} font-normal`}>
              {kindText(reason, importTextsOf(words))}
            </th>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Rows({ result: { rows, rowCount } }: { readonly result: ImportResult }) {
  const t = useTranslations('import');
  const words = useWords();
  return (
    <div className="flex w-full flex-col gap-1">
      <ScrolledTable
        caption={t('rowsCaption')}
        headings={[t('rowHeading'), t('lineHeading'), t('outcomeHeading'), t('whyHeading')]}
      >
        {rows.map(({ number, line, verdict, remarks }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row can have several outcomes, and their order is fixed
          <tr key={index} className="border-b border-hairline">
            <td className={`${cell} tabular-nums`}>{number}</td>
            <td className={`${cell} tabular-nums`}>{line ?? '–'}</td>
            <td className={cell}>{t(`outcome-${verdict}`)}</td>
            <td className={cell}>
              {remarks.map((remark) => {
                const text = remarkText(remark, importTextsOf(words));
                return (
                  <span key={`${remark.reason} ${text}`} className="block">
                    {text}
                  </span>
                );
              })}
            </td>
          </tr>
        ))}
      </ScrolledTable>
      {rowCount > rows.length && (
        <p className="text-small text-muted">
          {t('firstRows', { count: words.wording.number(rows.length) })}
        </p>
      )}
    </div>
  );
}

/** What a list adds, drops and changes: in the site's register of the same name, or in its edition before. */
import type { Change, RegisterChanges } from '../../core/importing/register-changes';
import { yearRange } from '../../core/view/years-of-pair';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { cell, ScrolledTable } from './scrolled-table';

/** The maximum number of pairs on the page. */
const maxPairs = 200;

interface ChangesSectionProperties {
  /** What the list is compared with. */
  readonly title: string;
  readonly changes: RegisterChanges;
}

export function ChangesSection({ title, changes: { places, pairs } }: ChangesSectionProperties) {
  const t = useTranslations('import');
  const { wording } = useWords();
  const values = (count: (change: Change) => number) => ({
    added: wording.number(count('added')),
    gone: wording.number(count('gone')),
    changed: wording.number(count('changed')),
  });
  const ofPairs = (change: Change) => pairs.filter((pair) => pair.change === change).length;
  return (
    <div className="flex w-full flex-col items-start gap-1 text-small">
      <h4 className="font-semibold">{title}</h4>
      <p>{t('changesPairs', values(ofPairs))}</p>
      <p>
        {t(
          'changesPlaces',
          values((change) => places[change]),
        )}
      </p>
      {pairs.length > 0 && (
        <ScrolledTable
          caption={t('changesCaption')}
          headings={[t('changeHeading'), t('pairHeading'), t('yearsHeading')]}
        >
          {pairs.slice(0, maxPairs).map(({ change, ids, names, before, after }) => {
            const years = [before, after].map(
              (stated) => stated && wording.years(yearRange(stated[0] || null, stated[1] || null)),
            );
            const stated = years.filter((text) => text !== null);
            return (
              <tr key={ids} className="border-b border-hairline">
                <td className={cell}>{t(`change-${change}`)}</td>
                <th scope="row" className={`${cell} font-normal`}>
                  {names.join(' – ')}
                </th>
                <td className={cell}>{[...new Set(stated)].join(' → ')}</td>
              </tr>
            );
          })}
        </ScrolledTable>
      )}
      {pairs.length > maxPairs && (
        <p className="text-muted">{t('firstChanges', { count: wording.number(maxPairs) })}</p>
      )}
    </div>
  );
}

/** What the lines mean, in one row where there is room. */
import { legend } from '../../core/facts/terms';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { TieMark } from '../ui/tie-mark';

export function Legend() {
  const t = useTranslations('map');
  const { ties, standings } = legend(useWords());
  return (
    <ul aria-label={t('legend')} className="flex flex-wrap gap-x-4 text-small">
      {ties.map(({ tie, name }) => (
        <li key={tie} className="flex items-center gap-1.5">
          <TieMark tie={tie} standing="in-force" />
          {name}
        </li>
      ))}
      {standings
        .filter(({ standing }) => standing !== 'in-force')
        .map(({ standing, name }) => (
          <li key={standing} className="flex items-center gap-1.5 text-muted">
            <TieMark standing={standing} />
            {name}
          </li>
        ))}
    </ul>
  );
}

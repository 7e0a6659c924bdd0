/** What the lines mean, in one row where there is room. */
import { ties } from '../../core/domain/kind';
import { standings } from '../../core/view/scene';
import { useTranslations } from '../intl/intl';
import { TieMark } from '../ui/tie-mark';

export function Legend() {
  const t = useTranslations('map');
  const tieName = useTranslations('tie');
  const standingName = useTranslations('standing');
  return (
    <ul aria-label={t('legend')} className="flex flex-wrap gap-x-4 text-small">
      {ties.map((tie) => (
        <li key={tie} className="flex items-center gap-1.5">
          <TieMark tie={tie} standing="in-force" />
          {tieName(tie)}
        </li>
      ))}
      {standings
        .filter((standing) => standing !== 'in-force')
        .map((standing) => (
          <li key={standing} className="flex items-center gap-1.5 text-muted">
            <TieMark standing={standing} />
            {standingName(standing)}
          </li>
        ))}
    </ul>
  );
}

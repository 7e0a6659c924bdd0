/** When the record behind a card or dossier was last changed, if known. */
import type { EdtfDate } from '../../core/domain/edtf';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';

export function RecordChanged({ date }: { readonly date: EdtfDate | null }) {
  const t = useTranslations('pair');
  const wording = useWording();
  if (date === null) return null;
  return (
    <p className="text-small text-muted">{t('recordChanged', { date: wording.date(date) })}</p>
  );
}

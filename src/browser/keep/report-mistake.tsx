/** A link to the form for mistakes; nothing if the site was built without a project address. */
import { useTranslations } from '../intl/intl';
import type { KeptRecord } from './kept-record';
import { linkToReport } from './project-forms';

export function ReportMistake({ record }: { readonly record: KeptRecord }) {
  const t = useTranslations('keep');
  const projectUrl: string | undefined = import.meta.env.VITE_PROJECT_URL;
  if (!projectUrl) return null;
  return (
    <a
      className="inline-flex min-h-8 items-center text-small font-semibold text-accent underline-offset-4 hover:underline"
      href={linkToReport(projectUrl, record.path, record.address)}
      target="_blank"
      rel="noopener noreferrer"
    >
      {t('report')}
    </a>
  );
}

/** Exports the contribution: as an archive, as texts to copy, or to the project's issue form. */

import { type CheckedContribution, isSound } from '../../core/contributing/check-contribution';
import type { Contribution } from '../../core/contributing/contribution';
import { writeContribution } from '../../core/contributing/contribution-file';
import { type FilledForm, formFor } from '../../core/contributing/issue-form';
import { zipOf } from '../../core/tables/zip';
import { useTranslations } from '../intl/intl';
import { CopyOutcomeLine } from '../keep/copy-outcome';
import { linkToContribution } from '../keep/project-forms';
import { saveFile } from '../keep/save-file';
import { useCopy } from '../keep/use-copy';
import { Button } from '../ui/button';
import { Section } from './field';

interface LeaveSectionProperties {
  readonly contribution: Contribution;
  readonly checked: CheckedContribution | null;
  readonly position: number;
}

export function LeaveSection({ contribution, checked, position }: LeaveSectionProperties) {
  const t = useTranslations('contribute');
  if (checked === null || !isSound(checked)) {
    return (
      <Section title={t('leaveTitle')}>
        <p className="text-small text-muted">{t('leaveUnsound')}</p>
      </Section>
    );
  }
  const { files, present } = checked;
  const projectUrl: string | undefined = import.meta.env.VITE_PROJECT_URL;
  return (
    <Section title={t('leaveTitle')}>
      {projectUrl && (
        <ProjectForm
          projectUrl={projectUrl}
          contribution={contribution}
          form={formFor(contribution, checked.records, position)}
        />
      )}
      <p className="text-small text-muted">{t('leaveHow', { guide: 'CONTRIBUTING.md' })}</p>
      <Button
        weight={projectUrl ? 'outline' : 'solid'}
        className="self-start"
        onClick={() => saveFile('contribution.zip', archiveOf(files))}
      >
        {t('saveZip', { format: 'ZIP' })}
      </Button>
      <ul className="flex flex-col gap-2">
        {[...files].map(([path, text]) => (
          <li key={path}>
            <RecordText path={`data/${path}`} text={text} isChanged={present.has(path)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

interface RecordTextProperties {
  readonly path: string;
  readonly text: string;
  readonly isChanged: boolean;
}

function RecordText({ path, text, isChanged }: RecordTextProperties) {
  const t = useTranslations('contribute');
  const [outcome, copy] = useCopy();
  return (
    <details>
      <summary className="cursor-pointer text-small font-semibold">
        {isChanged ? t('changes', { file: path }) : t('adds', { file: path })}
      </summary>
      <div className="flex flex-col items-start gap-1 pt-2">
        <Button weight="plain" onClick={() => void copy(text)}>
          {t('copyFile', { file: path })}
        </Button>
        <CopyOutcomeLine outcome={outcome} />
        <textarea
          readOnly
          aria-label={path}
          translate="no"
          rows={10}
          className="self-stretch rounded-panel bg-wash p-3 font-mono text-small"
          value={text}
        />
      </div>
    </details>
  );
}

interface ProjectFormProperties {
  readonly projectUrl: string;
  readonly contribution: Contribution;
  readonly form: FilledForm;
}

function ProjectForm({ projectUrl, contribution, form }: ProjectFormProperties) {
  const t = useTranslations('contribute');
  const [outcome, copy] = useCopy();
  const file = writeContribution(contribution);
  const { href, isWhole } = linkToContribution(projectUrl, form, file);
  return (
    <div className="flex flex-col items-start gap-2">
      {!isWhole && (
        <>
          <p>{t('formTooLong', { field: 'Contribution' })}</p>
          <Button onClick={() => void copy(file)}>{t('copyContribution')}</Button>
          <CopyOutcomeLine outcome={outcome} text={file} />
        </>
      )}
      <a
        className="inline-flex min-h-8 items-center rounded-panel bg-accent px-3 text-small font-semibold text-on-accent hover:opacity-90"
        href={href}
        target="_blank"
        rel="noopener noreferrer"
      >
        {t('openForm')}
      </a>
      <p className="text-small text-muted">{t('formHow')}</p>
    </div>
  );
}

/** Packs the records, keyed by path under `data/`, into an archive to unpack in the project's folder. */
function archiveOf(files: ReadonlyMap<string, string>): Blob {
  const inProject = new Map([...files].map(([path, text]) => [`data/${path}`, text]));
  return new Blob([zipOf(inProject)], { type: 'application/zip' });
}

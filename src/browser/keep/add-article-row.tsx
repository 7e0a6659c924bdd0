/** On a pair without an article: how a curator can add one. */
import { useTranslations } from '../intl/intl';
import { Button } from '../ui/button';
import { addCommand } from './add-article';
import { CopyOutcomeLine } from './copy-outcome';
import { linkToAdd } from './project-forms';
import { useCopy } from './use-copy';

interface AddArticleRowProperties {
  /** The names of both places, for a form. */
  readonly named: readonly [string, string];
  /** Both places as arguments of the command `data add`. */
  readonly places: readonly [string, string];
}

export function AddArticleRow({ named, places }: AddArticleRowProperties) {
  const t = useTranslations('layer');
  const keep = useTranslations('keep');
  const [outcome, copy] = useCopy();
  const projectUrl: string | undefined = import.meta.env.VITE_PROJECT_URL;
  if (projectUrl) {
    return (
      <a
        className="self-start font-semibold text-accent underline-offset-4 hover:underline"
        href={linkToAdd(projectUrl, named)}
        target="_blank"
        rel="noopener noreferrer"
      >
        {t('addArticle')}
      </a>
    );
  }
  const command = addCommand(places);
  return (
    <section className="flex flex-col items-start gap-2">
      <h3 className="text-title">{t('addArticle')}</h3>
      <p>{t('addHow', { guide: 'CONTRIBUTING.md' })}</p>
      <code
        translate="no"
        className="self-stretch rounded-panel bg-wash px-3 py-2 font-mono text-small break-words select-all"
      >
        {command}
      </code>
      <Button weight="plain" onClick={() => void copy(command)}>
        {keep('copy')}
      </Button>
      <CopyOutcomeLine outcome={outcome} text={command} />
    </section>
  );
}

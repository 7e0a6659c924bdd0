/** An article as the card names it: headline as published, publisher, date, language. */
import type { Source } from '../../core/domain/atlas';
import { localize } from '../../core/domain/language';
import { linkToPassage } from '../../core/domain/source-link';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { NewTabLink } from './new-tab-link';

export function SourceLine({ source: { article, passage, note } }: { readonly source: Source }) {
  const t = useTranslations('pair');
  const wording = useWording();
  const remark = note && localize(note, wording.language);
  const facts = [
    article.publisher,
    article.published === null
      ? t('publicationUndated')
      : t('publishedOn', { date: wording.date(article.published) }),
    t('inLanguage', { language: wording.languageName(article.language) }),
  ];
  return (
    <li>
      <NewTabLink
        className="font-semibold text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
        href={linkToPassage(article.url, passage)}
        plainAddress={article.url}
        language={article.language}
      >
        {article.title}
      </NewTabLink>
      <p className="text-muted">{facts.join(' · ')}</p>
      {remark !== undefined && (
        <p className="border-s-2 border-contact ps-2" lang={remark.language}>
          {remark.text}
        </p>
      )}
    </li>
  );
}

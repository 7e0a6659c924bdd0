/** The facts of an article: headline as published, publisher, date, language, the links. */
import type { Article, Source } from '../domain/atlas';
import { linkToArchive, linkToPassage, type Passage } from '../domain/source-link';
import type { Words } from '../i18n/words';
import { type OwnWords, ownWords } from './own-words';

export interface ArticleFacts {
  readonly article: Article;
  /** Opens at the decisive passage, if it is known. */
  readonly address: string;
  /** Publisher, publication date, language. */
  readonly details: readonly string[];
  /** The link to archive copies; `label` names the article for screen readers that list links. */
  readonly archive: { readonly address: string; readonly text: string; readonly label: string };
}

/** An article that reports an event, with notes on its report. */
export interface SourceFacts extends ArticleFacts {
  readonly note: OwnWords | null;
}

export function articleFacts(
  article: Article,
  { texts, wording }: Words,
  passage?: Passage,
): ArticleFacts {
  const t = texts('pair');
  const { title, language, url, publisher, published } = article;
  return {
    article,
    address: linkToPassage(url, passage),
    details: [
      publisher,
      published === null
        ? t('publicationUndated')
        : t('publishedOn', { date: wording.date(published) }),
      t('inLanguage', { language: wording.languageName(language) }),
    ],
    archive: {
      address: linkToArchive(article),
      text: t('archive'),
      label: t('archiveOf', { title }),
    },
  };
}

/** The sources of an event, with a heading that shows whether they differ. */
export function sourceList(sources: readonly Source[], words: Words) {
  const t = words.texts('pair');
  const differ = sources.length > 1 && sources.some(({ note }) => note !== undefined);
  return {
    heading: differ ? t('disagree') : t('sources', { count: sources.length }),
    differ,
    items: sources.map(
      ({ article, passage, note }): SourceFacts => ({
        ...articleFacts(article, words, passage),
        note: note === undefined ? null : ownWords(note, words),
      }),
    ),
  };
}

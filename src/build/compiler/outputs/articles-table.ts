/** `articles.csv`: a row an article. */
import { requireEdtfDate } from '../../../core/domain/edtf';
import { articlesOf, type ResolvedArticle, type ResolvedRecords } from '../resolve';
import { occurrences } from './occurrences';
import type { Table } from './table';

export interface ArticleRow {
  readonly article: ResolvedArticle;
  readonly events: number;
}

export const articlesTable: Table<ArticleRow> = {
  name: 'articles',
  title: 'Articles',
  description: 'Publications that state at least one event.',
  primaryKey: ['id'],
  foreignKeys: [],
  columns: [
    {
      name: 'id',
      type: 'string',
      description: 'Stable id of the article',
      cell: ({ article }) => article.id,
    },
    {
      name: 'url',
      type: 'string',
      format: 'uri',
      description: 'Address of the article',
      cell: ({ article }) => article.url,
    },
    {
      name: 'title',
      type: 'string',
      description: 'Headline as published, in the language of the article',
      cell: ({ article }) => article.title,
    },
    {
      name: 'publisher',
      type: 'string',
      description: 'Who published it',
      cell: ({ article }) => article.publisher,
    },
    {
      name: 'published',
      type: 'string',
      description: 'Date of publication as EDTF; empty where the article does not say',
      optional: true,
      cell: ({ article }) => article.published,
    },
    {
      name: 'published_year',
      type: 'year',
      description: 'Year of publication',
      optional: true,
      cell: ({ article }) =>
        article.published === null ? null : requireEdtfDate(article.published).year,
    },
    {
      name: 'language',
      type: 'string',
      description: 'Language of the article as BCP 47 tag',
      cell: ({ article }) => article.language,
    },
    {
      name: 'archived',
      type: 'string',
      format: 'uri',
      description: 'Address of an archive copy',
      optional: true,
      cell: ({ article }) => article.archived ?? null,
    },
    {
      name: 'events',
      type: 'integer',
      description: 'Number of events that it states',
      cell: ({ events }) => events,
    },
  ],
};

export function articleRows({ articles, pairs }: ResolvedRecords): ArticleRow[] {
  const events = occurrences(pairs.flatMap((pair) => pair.events.flatMap(articlesOf)));
  return articles.map((article) => ({ article, events: events.get(article.id) ?? 0 }));
}

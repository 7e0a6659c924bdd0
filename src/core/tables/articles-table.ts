/** `articles.csv`: a row an article. */
import type { Article, Atlas } from '../domain/atlas';
import type { Table } from './table';

export interface ArticleRow {
  readonly article: Article;
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
      cell: ({ article }) => article.published?.text ?? null,
    },
    {
      name: 'published_year',
      type: 'year',
      description: 'Year of publication',
      optional: true,
      cell: ({ article }) => article.published?.year ?? null,
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

export function articleRows({ pairs }: Atlas, articles: readonly Article[]): ArticleRow[] {
  const events = new Map<string, number>();
  for (const { articles: ids } of [...pairs.values()].flatMap((pair) => pair.events)) {
    for (const id of ids) events.set(id, (events.get(id) ?? 0) + 1);
  }
  return articles.map((article) => ({ article, events: events.get(article.id) ?? 0 }));
}

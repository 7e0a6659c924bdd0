/** `articles.csv`: one row per article. */
import type { Article, Atlas } from '../domain/atlas';
import {
  address,
  integer,
  optionalAddress,
  optionalText,
  optionalYear,
  type Table,
  text,
} from './table';

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
    text('id', 'Stable id of the article', ({ article }) => article.id),
    address('url', 'Address of the article', ({ article }) => article.url),
    text(
      'title',
      'Headline as published, in the language of the article',
      ({ article }) => article.title,
    ),
    text('publisher', 'Who published it', ({ article }) => article.publisher),
    optionalText(
      'published',
      'Date of publication as EDTF; empty where the article does not say',
      ({ article }) => article.published?.text ?? null,
    ),
    optionalYear(
      'published_year',
      'Year of publication',
      ({ article }) => article.published?.year ?? null,
    ),
    text('language', 'Language of the article as BCP 47 tag', ({ article }) => article.language),
    optionalAddress(
      'archived',
      'Address of an archive copy',
      ({ article }) => article.archived ?? null,
    ),
    integer('events', 'Number of events that it states', ({ events }) => events),
  ],
};

export function articleRows({ pairs }: Atlas, articles: readonly Article[]): ArticleRow[] {
  const events = new Map<string, number>();
  for (const { articles: ids } of [...pairs.values()].flatMap((pair) => pair.events)) {
    for (const id of ids) events.set(id, (events.get(id) ?? 0) + 1);
  }
  return articles.map((article) => ({ article, events: events.get(article.id) ?? 0 }));
}

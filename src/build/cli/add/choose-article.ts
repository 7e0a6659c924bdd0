/** Finds the article with an address among the records, or asks for the data of a new one. */

import type { Records } from '../../../core/checking/records';
import { pageOf } from '../../../core/checking/web-address';
import type { Named, NewArticle } from '../../../core/contributing/contribution';
import { proposeArticleId } from '../../../core/contributing/record-ids';
import { articleSchema } from '../../../core/domain/record';
import { UsageError } from '../command';
import { type Asker, needed, optional } from './asker';
import type { Flags } from './flags';

/** The id of the article with that address, ignoring tracking parameters. */
export function findArticle({ articles }: Records, url: string): string | undefined {
  if (!URL.canParse(url)) throw new UsageError(`"${url}" is not an address`);
  const page = pageOf(url);
  for (const { id, value } of articles.values()) {
    if (value !== null && URL.canParse(value.url) && pageOf(value.url) === page) return id;
  }
  return undefined;
}

/** The article at `url`. Without an asker, the flags must contain all required data. */
export async function chooseArticle(
  url: string,
  pair: string,
  records: Records,
  flags: Flags,
  asker: Asker | null,
): Promise<Named<NewArticle>> {
  const known = findArticle(records, url);
  if (known !== undefined) return { id: known, record: null };
  const { title, publisher, published, language } = articleSchema.shape;
  const day = 'Published on (YYYY-MM-DD; empty if it does not say)';
  const tongue = 'Language it is written in (en, ru, zh …)';
  const record: NewArticle = {
    url,
    title: await needed(flags.title, 'Headline, as published', asker, title),
    publisher: await needed(flags.publisher, 'Publisher, in its own spelling', asker, publisher),
    published: (await optional(flags.published, day, flags, asker, published)) || null,
    language: await needed(flags.language, tongue, asker, language),
  };
  const proposal = proposeArticleId(record, pair, new Set(records.articles.keys()));
  const id =
    flags.article ??
    (asker !== null && !flags.yes ? await asker.text('Id of the article', { proposal }) : proposal);
  if (records.articles.has(id))
    throw new UsageError(
      `The id "${id}" is already used by articles/${id}.json, which has another address`,
    );
  return { id, record };
}

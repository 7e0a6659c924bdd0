/** The home page: the data set as a whole. */
import type { Language } from '../../../core/domain/language';
import { home } from '../addresses';
import type { DiscoveryContext } from '../context';
import { countArticles } from '../records-of-page';
import { dataSetNode } from '../structured-data/data-set-node';
import type { PageKindOf } from './page-kind';

/** How much the atlas holds, a phrase each. */
function counts(language: Language, { atlas, words }: DiscoveryContext) {
  const count = words(language).texts('count');
  const pairs = [...atlas.pairs.values()];
  return {
    relationships: count('relationships', { count: pairs.length }),
    events: count('events', { count: pairs.reduce((sum, { events }) => sum + events.length, 0) }),
    articles: count('articles', { count: countArticles(pairs) }),
  };
}

export const homeKind: PageKindOf<typeof home> = {
  pages: () => [home],
  lastChange: (_, { dataSet }) => dataSet.changed?.text ?? null,
  text(_, language, context) {
    const { texts } = context.words(language);
    const name = texts('app')('name');
    const description = texts('discovery')('homeDescription', counts(language, context));
    return { name, subject: name, description };
  },
  card: (_, context) => ({
    names: [context.words('en').texts('app')('name')],
    otherNames: context.words('ru').texts('app')('name'),
    mark: null,
    facts: Object.values(counts('en', context)),
  }),
  nodes(page, language, context, addressOf) {
    const { description } = homeKind.text(page, language, context);
    return [dataSetNode(language, description, context, addressOf)];
  },
};

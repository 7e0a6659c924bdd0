/** The home page: the data set as a whole. */
import { resultPhrases } from '../../../core/facts/result-words';
import { home } from '../addresses';
import { dataSetNode } from '../structured-data/data-set-node';
import type { PageKindOf } from './page-kind';

export const homeKind: PageKindOf<typeof home> = {
  pages: () => [home],
  lastChange: (_, { dataSet }) => dataSet.changed?.text ?? null,
  text(_, language, context) {
    const words = context.words(language);
    const name = words.texts('app')('name');
    const phrases = resultPhrases(context.scene, words);
    const description = words.texts('discovery')('homeDescription', phrases);
    return { name, subject: name, description };
  },
  card: (_, context) => ({
    names: [context.words('en').texts('app')('name')],
    otherNames: context.words('ru').texts('app')('name'),
    mark: null,
    facts: Object.values(resultPhrases(context.scene, context.words('en'))),
  }),
  nodes(page, language, context, addressOf) {
    const { description } = homeKind.text(page, language, context);
    return [dataSetNode(language, description, context, addressOf)];
  },
};

/** The page of a story: its steps, each with the articles that state it. */
import { localize } from '../../../core/domain/language';
import { requireStory } from '../records-of-page';
import { articleNode } from '../structured-data/claim-node';
import { webPageNode } from '../structured-data/web-page-node';
import type { PageKindOf } from './page-kind';

export const storyKind: PageKindOf<{ readonly kind: 'story'; readonly id: string }> = {
  pages: ({ collections }) =>
    collections.filter(({ steps }) => steps !== undefined).map(({ id }) => ({ kind: 'story', id })),
  lastChange: (_, { dataSet }) => dataSet.changed?.text ?? null,
  text({ id }, language, context) {
    const { collection } = requireStory(context, id);
    const name = localize(collection.title, language).text;
    return { name, subject: name, description: localize(collection.text, language).text };
  },
  card({ id }, context) {
    const { story, collection } = requireStory(context, id);
    const words = context.words('en');
    const articles = new Set(
      story.steps.flatMap(({ sources }) => sources.map(({ article }) => article.id)),
    );
    return {
      names: [collection.title.en],
      otherNames: collection.title.ru ?? '',
      mark: null,
      facts: [
        words.texts('overview')('story', { count: story.steps.length }),
        words.texts('count')('articles', { count: articles.size }),
      ],
    };
  },
  nodes(page, language, context, addressOf) {
    const { story } = requireStory(context, page.id);
    const text = storyKind.text(page, language, context);
    return [
      {
        ...webPageNode(page, text, language, context, addressOf),
        dateModified: storyKind.lastChange(page, context),
        mainEntity: {
          '@type': 'Article',
          headline: text.name,
          abstract: text.description,
          inLanguage: language,
          hasPart: story.steps.map(({ heading, text: said, sources }, index) => {
            const worded = localize(said, language);
            return {
              '@type': 'CreativeWork',
              position: index + 1,
              name: localize(heading, language).text,
              text: worded.text,
              inLanguage: worded.language,
              citation: sources.map(({ article }) => articleNode(article)),
            };
          }),
        },
      },
    ];
  },
};

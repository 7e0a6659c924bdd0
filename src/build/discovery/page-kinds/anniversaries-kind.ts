/** The page of anniversaries, terms and suspensions. */
import { calendarFacts } from '../../../core/calendar/calendar-facts';
import { webPageNode } from '../structured-data/web-page-node';
import type { PageKindOf } from './page-kind';

/** More do not fit into a picture. */
const maxLines = 3;

export const anniversariesKind: PageKindOf<{ readonly kind: 'anniversaries' }> = {
  pages: () => [{ kind: 'anniversaries' }],
  lastChange: (_, { dataSet }) => dataSet.changed?.text ?? null,
  text(_, language, { words }) {
    const { texts } = words(language);
    const name = texts('app')('calendar');
    return { name, subject: name, description: texts('calendar')('introduction') };
  },
  card(_, { scene, words }) {
    const [month] = calendarFacts(scene.pairs, scene.reference, words('en'));
    const lines = (month?.groups ?? []).flatMap((group) => group.lines).slice(0, maxLines);
    return {
      names: [words('en').texts('app')('calendar')],
      otherNames: words('ru').texts('app')('calendar'),
      mark: null,
      facts: [
        month?.heading ?? '',
        ...lines.map(({ name, details: [first = ''] }) => `${name}: ${first}`),
      ],
    };
  },
  nodes: (page, language, context, addressOf) => [
    webPageNode(
      page,
      anniversariesKind.text(page, language, context),
      language,
      context,
      addressOf,
    ),
  ],
};

/** The calendar page: anniversaries by month, ending terms and suspended ties, each with its article. */
import { type CalendarLine, calendarFacts } from '../../core/calendar/calendar-facts';
import { sourceList } from '../../core/facts/article-facts';
import { calendarLink } from './calendar-link';
import { type Html, html, joined } from './html';
import { addressOfPage, type LinkBase, type PageContext } from './page-context';
import { homeLink, pageFooter } from './page-frame';

const page = { kind: 'anniversaries' } as const;

function lineOf(
  { pair, event, name, date, details }: CalendarLine,
  context: PageContext,
  base: LinkBase,
) {
  const dossier = context.discovery.dossiers.get(pair.id);
  const sources = dossier?.events.find(({ id }) => id === event.id)?.sources ?? [];
  const articles = sourceList(sources, context).items.map(
    ({ article, address }) => html`
      <a lang="${article.language}" href="${address}">${article.title}</a> (${article.publisher})`,
  );
  return html`
    <li>
      <b>${date}</b> <a href="${addressOfPage({ kind: 'pair', id: pair.id }, context, base)}">${name}</a>
      <p>${[...details].join(' · ')}</p>
      <p>${joined(articles, ' · ')}</p>
    </li>`;
}

export function anniversariesPage(context: PageContext, base: LinkBase): Html {
  const { discovery, texts, today } = context;
  const t = texts('calendar');
  const parts = calendarFacts(discovery.scene.pairs, today, context);
  return html`
    ${homeLink(context, base)}
    <h1>${texts('app')('calendar')}</h1>
    <p>${t('introduction')}</p>
    ${parts.map(
      ({ heading, groups, empty }) => html`
        <h2>${heading}</h2>
        ${groups.length === 0 && html`<p>${empty}</p>`}
        ${groups.map(
          (group) => html`
            ${group.heading !== null && html`<h3>${group.heading}</h3>`}
            <ol>${group.lines.map((line) => lineOf(line, context, base))}</ol>`,
        )}`,
    )}
    <p>${t('leapDay')}</p>
    ${calendarLink(null, context, base)}
    ${pageFooter(page, context, base)}`;
}

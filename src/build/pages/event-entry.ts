/** One event of a dossier: date, kind, topics, summary, and its sources. */
import type { DossierEvent, Source } from '../../core/domain/atlas';
import { type LocalizedText, localize } from '../../core/domain/language';
import { articleLine } from './article-line';
import { type Content, type Html, html } from './html';
import type { PageContext } from './page-context';

/** A summary or note in the page's language, else in English and marked as such. */
function inOwnWords(text: LocalizedText, { language, texts, wording }: PageContext): Html {
  const t = texts('pair');
  const found = localize(text, language);
  if (found.language === language) return html`<p>${found.text}</p>`;
  const remark = t('onlyIn', { language: wording.languageName(found.language) });
  return html`
    <p lang="${found.language}">${found.text} <small lang="${language}">(${remark})</small></p>`;
}

function sourceList(sources: readonly Source[], context: PageContext): Html {
  const t = context.texts('pair');
  const differ = sources.length > 1 && sources.some(({ note }) => note !== undefined);
  return html`
    <h4>${differ ? t('disagree') : t('sources', { count: sources.length })}</h4>
    <ul>${sources.map(
      ({ article, passage, note }) => html`
        <li>
          ${articleLine(article, passage, context)}
          ${note !== undefined && inOwnWords(note, context)}
        </li>`,
    )}</ul>`;
}

/** `partner` names whom it was with, where the page is about more than one pair. */
export function eventEntry(
  event: DossierEvent,
  context: PageContext,
  partner: Content = null,
): Html {
  const { texts, wording, language, discovery } = context;
  const kind = texts('kind');
  const time = texts('time');
  const topics = event.topics.flatMap((id) => {
    const topic = discovery.atlas.topics.get(id);
    return topic === undefined ? [] : [localize(topic.names, language).text];
  });
  return html`
    <li>
      <p>${event.date === null ? time('undated') : wording.date(event.date)}</p>
      <h3>${kind(event.kind)}${partner !== null && [' · ', partner]}</h3>
      ${event.inForce !== null && html`<p>${wording.inForce(event.inForce)}</p>`}
      ${topics.length > 0 && html`<p>${topics.join(' · ')}</p>`}
      ${inOwnWords(event.summary, context)}
      ${event.note !== undefined && inOwnWords(event.note, context)}
      ${sourceList(event.sources, context)}
    </li>`;
}

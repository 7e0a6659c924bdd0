/** One event of a dossier, and its sources. */
import type { DossierEvent } from '../../core/domain/atlas';
import { type ArticleFacts, sourceList } from '../../core/facts/article-facts';
import { eventLines, type FactLine } from '../../core/facts/event-facts';
import type { OwnWords } from '../../core/facts/own-words';
import { type Content, type Html, html } from './html';
import type { PageContext } from './page-context';

/** A text by the atlas's editors, with a `lang` if it is not in the page's language. */
function inOwnWords({ text, language, remark }: OwnWords, context: PageContext): Html {
  return html`
    <p lang="${language}">
      ${text}${remark !== null && html` <small lang="${context.language}">(${remark})</small>`}
    </p>`;
}

/** An address without percent codes for letters in its fragment, which take three times the bytes: browsers encode them again. */
function withLetters(address: string): string {
  return address.replace(/(?<=#.*)(?:%[89A-F][\dA-F])+/g, (encoded) => {
    try {
      const text = decodeURIComponent(encoded);
      return /^[\p{L}\p{M}\p{N}\p{P}]+$/u.test(text) ? text : encoded;
    } catch {
      // Not UTF-8.
      return encoded;
    }
  });
}

/** An article: headline as published, publisher, date, language, links. */
export function articleLine({ article, address, details, archive }: ArticleFacts): Html {
  return html`
    <a lang="${article.language}" href="${withLetters(address)}">${article.title}</a>
    <p>
      ${details.join(' · ')} ·&#32;
      <a href="${archive.address}" aria-label="${archive.label}">${archive.text}</a>
    </p>`;
}

function lineOf(line: FactLine, context: PageContext, partner: Content): Html {
  switch (line.role) {
    case 'heading':
      return html`<h3>${line.text}${partner !== null && [' · ', partner]}</h3>`;
    case 'detail':
      return html`<p>${line.text}</p>`;
    case 'statement':
    case 'note':
      return inOwnWords(line, context);
  }
}

/** `partner` is the other place's name, on pages about more than one pair. */
export function eventEntry(
  event: DossierEvent,
  context: PageContext,
  partner: Content = null,
): Html {
  const lines = eventLines(event, context.discovery.atlas, context);
  const { heading, items } = sourceList(event.sources, context);
  return html`
    <li>
      ${lines.map((line) => lineOf(line, context, partner))}
      <h4>${heading}</h4>
      <ul>${items.map(
        ({ note, ...facts }) => html`
          <li>
            ${articleLine(facts)}
            ${note !== null && inOwnWords(note, context)}
          </li>`,
      )}</ul>
    </li>`;
}

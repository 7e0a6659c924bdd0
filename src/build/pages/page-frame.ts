/** The parts of every page around its own content: home link, other languages, credits. */

import { languageFacts, languages } from '../../core/domain/language';
import { basemapAttribution } from '../../core/look/attribution';
import { type AtlasPage, addressFrom, pagePath } from '../../core/view/page-path';
import { type Content, Html, html, joined } from './html';
import { addressOfPage, type LinkBase, type PageContext } from './page-context';

/** The name of the atlas as a link to the home page. */
export function homeLink(context: PageContext, base: LinkBase): Html {
  const address = addressOfPage({ kind: 'home' }, context, base);
  return html`<p><a href="${address}">${context.texts('app')('name')}</a></p>`;
}

/** The tables of the data, which readers can download without scripts. */
const tables = ['pairs.csv', 'events.csv', 'articles.csv'];

/** The credits of map and records. */
export function credits(context: PageContext, { opensApart }: LinkBase): Html {
  const target = opensApart ? ' target="_blank"' : '';
  const text = context.texts('overview').markup('attribution', {
    name: html`${basemapAttribution.name}`.toString(),
    link: (chunks) => `<a href="${basemapAttribution.url}"${target}>${chunks}</a>`,
  });
  return new Html(text);
}

export function pageFooter(page: AtlasPage, context: PageContext, base: LinkBase): Html {
  const { root, path } = base;
  const files = tables.map((file) => html`<a href="${root}data/${file}">${file}</a>`);
  const others: Content[] = languages
    .filter((language) => language !== context.language)
    .map(
      (language) => html`
        <a href="${addressFrom(path, pagePath(page, language))}" lang="${language}">${languageFacts[language].ownName}</a>`,
    );
  return html`
    <footer>
      <p><a href="${addressOfPage({ kind: 'anniversaries' }, context, base)}">${context.texts('app')('calendar')}</a></p>
      <p>${joined(others, ' · ')}</p>
      <p>${context.texts('about')('downloadTitle')}: ${joined(files, ', ')}</p>
      <p>${credits(context, base)}</p>
    </footer>`;
}

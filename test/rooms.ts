/** The table of the rooms of `src`: the purpose of each, and its allowed imports. */

export interface Room {
  readonly purpose: string;
  /** The other rooms that it may import. All are above it in the table, so imports go one way. */
  readonly rooms: readonly string[];
  /** The packages that it may import. `build` rooms may import all packages that the browser does not use. */
  readonly packages: readonly string[] | 'build';
}

interface Line {
  readonly purpose: string;
  readonly imports: readonly string[];
  readonly packages: readonly string[] | 'build';
}

function listOf(words: string): string[] {
  return words.split(' ').filter((word) => word !== '');
}

/** `imports` and `packages` are separated by spaces; rooms are named without their group. */
function room(purpose: string, imports: string, packages?: string): Line {
  return {
    purpose,
    imports: listOf(imports),
    packages: packages === undefined ? 'build' : listOf(packages),
  };
}

/** By the path of the room in `src`. After a change: `npx vitest run test/rooms.test.ts -u`. */
const table: Readonly<Record<string, Line>> = {
  'core/domain': room(
    'place, pair, event, article, topic, span, atlas: types, schemas, pure rules',
    '',
    'zod',
  ),
  'core/text': room(
    'comparing texts, guessing their encoding, repairing wrongly decoded ones',
    '',
    'leven chardet',
  ),
  'core/geometry': room(
    'great circles, the curves of arcs, their bands, and hit testing',
    '',
    'geojson',
  ),
  'core/look': room(
    "the map's colours in both themes and the sizes of its dots, for the live map, the drawn one and the pages",
    'geometry',
    '',
  ),
  'core/view': room('filters, selection, address, facet counts, scene', 'domain geometry', 'zod'),
  'core/framing': room('what to bring into view, and the camera for it', 'view geometry', ''),
  'core/embedding': room(
    'the messages between an embed and its host page, and the snippets',
    'domain view',
    '',
  ),
  'core/i18n': room(
    'messages in five languages, wording of dates, spans and names',
    'domain view',
    'use-intl cldr-localenames-full',
  ),
  'core/facts': room(
    'the facts about a place, pair, event or article in words: every renderer lays out the same ones',
    'domain view i18n',
    '',
  ),
  'core/calendar': room(
    'round anniversaries of ties in force, ending terms, suspended ties, and their wording',
    'domain view i18n facts',
    '',
  ),
  'core/insights': room(
    'statistics of the relationships: counts that lead back to the map, how long ties last, steps between places',
    'domain view',
    '',
  ),
  'core/drawing': room(
    'a scene as a still map: plain shapes, and their SVG, with links',
    'domain view embedding geometry look framing',
    '',
  ),
  'core/earth': room(
    'land and borders on the sphere, and their drawing for a camera',
    'domain geometry drawing',
    'd3-geo geojson',
  ),
  'core/tables': room(
    'the columns of places, pairs, events and articles, and the download formats',
    'domain view geometry',
    'geojson fflate',
  ),
  'core/importing': room(
    'imports lists of pairs as registers: formats, columns, names, places, dates',
    'domain text i18n tables',
    'iso-3166 papaparse cldr-localenames-full spdx-license-ids hucre',
  ),
  'core/checking': room(
    'parses records and checks them; problems with file, position and fix',
    'domain text view importing',
    'zod jsonc-parser leven iso-3166',
  ),
  'core/contributing': room(
    'contributions and corrections: as a file, and as the records that they create or change',
    'domain importing checking',
    'zod',
  ),
  'build/geography': room(
    'the positions of countries and cities: Natural Earth, GeoNames',
    'domain text importing',
  ),
  'build/compiler': room(
    'reads the records folder, runs the checks, compiles the records to files',
    'domain text view i18n tables importing checking geography',
  ),
  'build/basemap': room(
    'Natural Earth, cut at antimeridian and poles, as static vector tiles',
    'domain geometry earth',
  ),
  'build/cli': room(
    'the `data` command; the only exit codes',
    'domain text i18n tables importing checking contributing geography compiler',
  ),
  'build/ground': room(
    'land and borders under still maps, and the maps of pages',
    'domain view embedding geometry look framing drawing earth basemap',
  ),
  'build/discovery': room(
    'metadata of each page for search engines, feeds and other sites: head tags, JSON-LD, sitemap, Atom, oEmbed, pictures',
    'domain view embedding look i18n facts calendar drawing ground tables',
  ),
  'build/pages': room(
    'the prerendered HTML of every page: map, list, dossier, their style, and the Content-Security-Policy',
    'domain view embedding look i18n facts calendar drawing framing ground discovery',
  ),
  'build/site': room(
    'Vite plugins for records, basemap, pages and their metadata, in a build and on the development server; HTTP headers',
    'domain view i18n importing checking geography compiler basemap discovery pages tables look',
  ),
  'browser/embed-element': room(
    '`<sister-city-map>`, the element of `embed.js` for host pages: creates the frame, keeps attributes and view in sync',
    'domain view embedding',
    '',
  ),
  'browser/arcs': room(
    'draws arcs with WebGL from plain arrays',
    'geometry look',
    'maplibre-gl geojson',
  ),
  'browser/ui': room(
    'buttons, chips, sheet, slider; knows nothing of cities',
    'look',
    'react react-dom @base-ui/react',
  ),
  'browser/scripts': room(
    'imports parts on demand or when the page is quiet, and recovers from failed imports',
    'ui',
    '',
  ),
  'browser/query': room(
    'what is fetched, and how long it stays fresh; decoding',
    'domain scripts',
    'react zod @tanstack/react-query',
  ),
  'browser/intl': room(
    'the texts of the page for React components',
    'domain i18n scripts',
    'react',
  ),
  'browser/parts': room(
    'parts of the page in scripts of their own, and the frame of pages that replace the map',
    'ui intl scripts',
    'react @base-ui/react',
  ),
  'browser/map': room(
    'basemap style, places, the map class, its React component',
    'domain view geometry look framing scripts arcs',
    'react maplibre-gl geojson',
  ),
  'browser/keep': room(
    'links, citations, downloads and pictures of what is shown',
    'domain view tables i18n facts contributing query ui intl scripts parts',
    'react @tanstack/react-query',
  ),
  'browser/filters': room(
    'years, topics, ties and the other facets, the legend, the registers',
    'domain view i18n facts ui query intl parts',
    'react @base-ui/react @tanstack/react-query',
  ),
  'browser/panels': room(
    'cards, dossiers, chains and comparisons',
    'domain view i18n facts ui query intl scripts keep',
    'react @base-ui/react @tanstack/react-query',
  ),
  'browser/search': room(
    'the search box and its index',
    'domain text view i18n facts ui query intl scripts parts',
    'react @base-ui/react @tanstack/react-query minisearch',
  ),
  'browser/share': room(
    'the embed dialog with snippet and preview',
    'domain view embedding i18n facts query ui intl keep',
    'react @base-ui/react @tanstack/react-query',
  ),
  'browser/list': room(
    'the relationships and their articles as tables, also printed',
    'domain view i18n facts ui query intl keep',
    'react @base-ui/react @tanstack/react-query @tanstack/react-virtual',
  ),
  'browser/anniversaries': room(
    'the calendar of anniversaries, terms and suspensions',
    'domain view facts calendar ui query intl parts',
    'react @tanstack/react-query',
  ),
  'browser/numbers': room(
    'the page with the relationships in numbers, and its charts',
    'domain view i18n facts insights ui query intl parts',
    'react d3-scale d3-shape',
  ),
  'browser/about': room(
    'the page about the data',
    'domain view i18n facts ui query intl parts tables keep',
    'react @base-ui/react @tanstack/react-query',
  ),
  'browser/service-worker': room(
    '`sw.js`: caches what was opened, for offline use; does not run in a page',
    'domain view',
    'serwist',
  ),
  'browser/offline': room(
    'registers the service worker, and shows notices: no network, newer version',
    'domain view ui query intl service-worker',
    'react',
  ),
  'browser/shell': room(
    'what the app and the embed share: address, language, theme, focus, the keyboard walk over places',
    'domain view geometry framing drawing earth i18n facts ui query intl scripts parts map',
    'react react-dom @tanstack/react-query',
  ),
  'browser/own-list': room(
    "the page that imports a reader's own list, and the worker that reads it",
    'domain view i18n tables importing query ui intl parts keep',
    'react use-intl zod',
  ),
  'browser/contribute': room(
    'the page to add or correct a relationship: a form, its checks, its export',
    'domain view i18n facts tables importing checking contributing tables query ui intl parts keep panels search map shell',
    'react @tanstack/react-query',
  ),
  'browser/story': room(
    'a story, step by step, in the panel or on the card of an embed; also printed',
    'domain view i18n facts ui intl shell',
    'react',
  ),
  'browser/embed': room(
    'the embed: one map with its credits and a card, inside host pages; no search, no list, no Base UI',
    'domain view embedding look i18n facts ui query intl parts map panels shell story',
    'react react-dom @tanstack/react-query tailwindcss',
  ),
  'browser/app': room(
    'the app and its layout',
    'domain view look i18n facts ui query intl scripts parts map keep filters panels search list anniversaries about numbers share shell contribute own-list story offline',
    'react react-dom @base-ui/react @tanstack/react-query tailwindcss',
  ),
};

/** The path of a room by its name. Throws for an unknown name. */
function pathOf(name: string): string {
  const path = Object.keys(table).find((each) => each.endsWith(`/${name}`));
  if (path === undefined) throw new Error(`there is no room "${name}"`);
  return path;
}

/** By the path of the room in `src`. */
export const rooms: Readonly<Record<string, Room>> = Object.fromEntries(
  Object.entries(table).map(([path, { purpose, imports, packages }]) => [
    path,
    { purpose, rooms: imports.map(pathOf), packages },
  ]),
);

/** The table as Markdown. */
export function roomsAsMarkdown(): string {
  const code = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ') || '–';
  const rows = Object.entries(table).map(([path, { purpose, imports, packages }]) => {
    const named = packages === 'build' ? 'any but the browser’s' : code(packages);
    return `| \`${path}\` | ${purpose} | ${imports.join(', ') || '–'} | ${named} |`;
  });
  return [
    '| room | what it does | imports | packages |',
    '| --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

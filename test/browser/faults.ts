/** Delivery faults, drawn from a seed: a page, the file that fails, and how it fails. */
import { seededRandom } from '../world-like/seeded-random';

/** The ways in which a file can fail. */
export const failures = [
  'slow',
  'cut',
  '404',
  '500',
  'HTML',
  'truncated',
  'of another version',
] as const;
export type Failure = (typeof failures)[number];

/** A page to open, and how to recognize that it is complete. */
interface FaultPage {
  readonly path: string;
  /** A selector that only the complete page matches. */
  readonly completeSelector: string;
  /** The files it requests that may fail. */
  readonly files: readonly string[];
  /** Whether the test waits for the page's live map. */
  readonly hasLiveMap?: boolean;
}

const first = ['assets/index-*.js', 'assets/app-*.js', 'assets/shared-*.js', 'assets/en-*.js'];
const styles = ['assets/app-*.css', '**/*.woff2', 'assets/interactive-map-*.js'];
const atlas = ['data/atlas.json'];

function ofApp(path: string, completeSelector: string, files: readonly string[]): FaultPage {
  return { path, completeSelector, files: [...first, ...styles, ...atlas, ...files] };
}

/** Pages that need no live map. */
const pages: readonly FaultPage[] = [
  ofApp('?tab=list', '[data-index] button, table button', [
    'assets/list-page-*.js',
    'assets/filter-bar-*.js',
  ]),
  ofApp('?tab=list&pair=bishkek--moscow', 'aside h4', [
    'data/pairs/*.json',
    'assets/list-page-*.js',
  ]),
  ofApp('place/bishkek/', 'aside h2', ['assets/search-box-*.js', 'assets/settings-*.js']),
  ofApp('ru/pair/bishkek--moscow/', 'aside h4', ['data/pairs/*.json', 'assets/ru-*.js']),
  ofApp('?tab=about', '.reading-page h3', ['data/about.json', 'assets/about-page-*.js']),
  ofApp('?tab=insights', '.reading-page h3', ['assets/insights-page-*.js']),
  ofApp('?tab=calendar', '.reading-page h3', ['assets/calendar-page-*.js']),
  ofApp('?tab=list&q=bishkek', '[role="option"], aside h2', [
    'data/search.json',
    'assets/search-box-*.js',
  ]),
  {
    path: 'embed.html?place=bishkek',
    completeSelector: '#root main',
    files: [
      ...['assets/embed-*.js', 'assets/embedded-*.js', 'assets/shared-*.js', 'assets/en-*.js'],
      ...['assets/embedded-*.css', 'assets/interactive-map-*.js', ...atlas, 'data/pairs/*.json'],
    ],
  },
];

/** The live map once it has taken the place of the drawn one. */
const liveMap = '[data-atlas-map]:not(.opacity-0) canvas';

/** Every live map requests these. */
const ofMap = ['assets/live-map-*.js', 'assets/maplibre-gl-worker-*.js', 'basemap/*/*/*.pbf'];
const letters = ['**/*.woff2', 'basemap/names/*.json'];

/** Pages that the test watches until the live map appears or reports its failure. */
const maps: readonly FaultPage[] = [
  { path: '', files: [...ofMap, ...letters, ...atlas] },
  { path: 'place/bishkek/', files: [...ofMap, ...letters] },
  { path: '?projection=flat&places=bishkek,moscow', files: [...ofMap, 'data/pairs/*.json'] },
  { path: '?theme=dark&layer=sample', files: [...ofMap, 'data/registers/*.json'] },
  { path: 'embed.html?place=bishkek', files: [...ofMap, ...letters, ...atlas] },
].map((page) => ({ ...page, completeSelector: liveMap, hasLiveMap: true }));

export interface Fault extends FaultPage {
  readonly file: string;
  readonly failure: Failure;
}

/** Draws `count` faults, distinct as long as possible. */
export function drawFaults(seed: number, count: number): Fault[] {
  const next = seededRandom(seed);
  const all = [...pages, ...maps].flatMap((page) =>
    page.files.flatMap((file) => failures.map((failure) => ({ ...page, file, failure }))),
  );
  const shuffled = all
    .map((fault) => ({ fault, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ fault }) => fault);
  return Array.from({ length: count }, (_, index) => shuffled[index % shuffled.length]).filter(
    (fault) => fault !== undefined,
  );
}

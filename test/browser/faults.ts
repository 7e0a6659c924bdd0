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

/** What a reader opens, and the words by which it shows whole. */
interface Opened {
  readonly path: string;
  readonly whole: string;
  /** Which of the files that it asks for may fail. */
  readonly files: readonly string[];
  /** Whether it waits for the live map, or does without. */
  readonly hasLiveMap?: boolean;
}

const first = ['assets/index-*.js', 'assets/app-*.js', 'assets/shared-*.js', 'assets/en-*.js'];
const styles = ['assets/app-*.css', '**/*.woff2', 'assets/answering-map-*.js'];
const atlas = ['data/atlas.json'];

function ofApp(path: string, whole: string, files: readonly string[]): Opened {
  return { path, whole, files: [...first, ...styles, ...atlas, ...files] };
}

/** Pages that need no live map. */
const pages: readonly Opened[] = [
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
    whole: '#root main',
    files: [
      ...['assets/embed-*.js', 'assets/embedded-*.js', 'assets/shared-*.js', 'assets/en-*.js'],
      ...['assets/embedded-*.css', 'assets/answering-map-*.js', ...atlas, 'data/pairs/*.json'],
    ],
  },
];

/** The live map once it has taken the place of the drawn one. */
const liveMap = '[data-atlas-map]:not(.opacity-0) canvas';

/** Whatever it shows first, the live map asks for these. */
const ofMap = ['assets/live-map-*.js', 'assets/maplibre-gl-worker-*.js', 'basemap/*/*/*.pbf'];
const letters = ['**/*.woff2', 'basemap/names/*.json'];

/** Pages that are looked at until the live map is there, or says that it is not. */
const maps: readonly Opened[] = [
  { path: '', files: [...ofMap, ...letters, ...atlas] },
  { path: 'place/bishkek/', files: [...ofMap, ...letters] },
  { path: '?projection=flat&places=bishkek,moscow', files: [...ofMap, 'data/pairs/*.json'] },
  { path: '?theme=dark&layer=sample', files: [...ofMap, 'data/registers/*.json'] },
  { path: 'embed.html?place=bishkek', files: [...ofMap, ...letters, ...atlas] },
].map((page) => ({ ...page, whole: liveMap, hasLiveMap: true }));

export interface Fault extends Opened {
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

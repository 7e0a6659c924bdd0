/** The figures of the benchmark of pages: medians of its runs, printed beside each other. */
import type { Answers } from './answers';
import type { FetchedFile, PageRecord } from './page-record';

/** What one load of a page recorded. */
export interface Run {
  readonly record: PageRecord;
  readonly files: readonly FetchedFile[];
}

/** The measurements of a scenario on one site. */
export interface Measured {
  readonly runs: Run[];
  readonly answers: Answers[];
  /** Single taps at different times. */
  readonly laterTaps: Answers[];
}

function median(numbers: readonly (number | null)[]): number | null {
  const sorted = numbers.filter((one) => one !== null).toSorted((a, b) => a - b);
  // No median if a run lacks the figure.
  if (sorted.length < numbers.length) return null;
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['map library', /\/assets\/(?:live-map|map-view|maplibre)[^/]*\.(?:js|css)$/],
  ['scripts', /\.m?js$/],
  ['styles', /\.css$/],
  ['fonts', /\.woff2$/],
  ['data', /\.(?:json|pbf)$/],
  ['pages', /(?:\/|\.html)$/],
];

function kindOf({ address }: FetchedFile): string {
  const { pathname } = new URL(address);
  return kinds.find(([, pattern]) => pattern.test(pathname))?.[0] ?? 'others';
}

/** Kilobytes by kind: `pages 12.1, scripts 80.0`. */
function weight(files: readonly FetchedFile[]): string {
  const sums = new Map<string, number>();
  for (const file of files) sums.set(kindOf(file), (sums.get(kindOf(file)) ?? 0) + file.bytes);
  return [...sums].map(([kind, bytes]) => `${kind} ${(bytes / 1000).toFixed(1)}`).join(', ');
}

/** The total time over 50 ms of all tasks between the first paint and the live map. */
function blockingTime({ longTasks, firstContentfulPaint, liveMap }: PageRecord): number | null {
  if (firstContentfulPaint === null || liveMap === null) return null;
  return longTasks
    .filter(({ start }) => start >= firstContentfulPaint && start < liveMap)
    .reduce((sum, { duration }) => sum + duration - 50, 0);
}

/** The kilobytes loaded before the live map was ready. */
function bytesUntilMap({ record: { liveMap }, files }: Run): number | null {
  if (liveMap === null) return null;
  return files.filter(({ end }) => end <= liveMap).reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The figures to compare between two sites. */
function figuresOf({ runs: loads, answers, laterTaps }: Measured): Record<string, number | null> {
  const of = (figure: (run: Run) => number | null) => median(loads.map(figure));
  const lost = (taps: readonly Answers[]) => taps.reduce((sum, tap) => sum + tap.lost, 0);
  return {
    'first paint': of(({ record }) => record.firstContentfulPaint),
    'largest paint': of(({ record }) => record.largestContentfulPaint),
    'layout shift': of(({ record }) => record.layoutShift),
    ...(answers.length > 0 && {
      answers: median(answers.map((each) => each.answers)),
      'lost taps until then, in all runs': lost(answers),
      [`lost of ${laterTaps.length} later taps`]: lost(laterTaps.map(missed)),
    }),
    'live map': of(({ record }) => record.liveMap),
    blocking: of(({ record }) => blockingTime(record)),
    'longest task': of(({ record }) =>
      Math.max(0, ...record.longTasks.map((task) => task.duration)),
    ),
    'bytes until live map': of(bytesUntilMap),
    'files before first paint': of(
      ({ record, files }) =>
        files.filter(({ end }) => end <= (record.firstContentfulPaint ?? 0)).length,
    ),
  };
}

/** Counts a single tap without any response as lost. */
function missed(tap: Answers): Answers {
  return { ...tap, lost: tap.answers === null ? 1 : 0 };
}

/** Prints the figures of each site, and their ratios if there are two. */
export function printFigures(
  title: string,
  sites: readonly (readonly [name: string, measured: Measured])[],
): void {
  console.log(`\n${title}: ${sites.map(([name]) => name).join(' → ')}`);
  const figures = sites.map(([, measured]) => figuresOf(measured));
  for (const figure of Object.keys(figures[0] ?? {})) {
    const [first, second] = figures.map((of) => of[figure] ?? null);
    const row = figures.map((of) => formatFigure(of[figure] ?? null)).join(' → ');
    const ratio = first && typeof second === 'number' ? ` (${(second / first).toFixed(2)})` : '';
    console.log(`  ${figure}: ${row}${ratio}`);
  }
  for (const [name, { runs: loads }] of sites) {
    console.log(`  kB in all, ${name}: ${weight(loads[0]?.files ?? [])}`);
  }
}

function formatFigure(figure: number | null): string {
  if (figure === null) return '–';
  return figure.toFixed(figure > 0 && figure < 1 ? 4 : 0);
}

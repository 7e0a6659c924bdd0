/** Records a document's own loading; runs in the page before its scripts. */

/** A file that the document has fetched. */
export interface FetchedFile {
  readonly address: string;
  /** Milliseconds from the document's navigation, like all times here. */
  readonly start: number;
  readonly end: number;
  /** Compressed, without headers. */
  readonly bytes: number;
}

export interface PageRecord {
  firstContentfulPaint: number | null;
  largestContentfulPaint: number | null;
  /** The element of the largest paint, as a short CSS selector. */
  largestElement: string;
  layoutShift: number;
  /** The elements that moved, as short CSS selectors. */
  shifted: string[];
  /** The main-thread tasks over 50 ms. */
  longTasks: { start: number; duration: number }[];
  /** When the first frame of the live map replaced the drawn map. */
  liveMap: number | null;
}

declare global {
  interface Window {
    pageRecord: PageRecord;
  }
}

/** Starts recording a document. */
export function recordPage(): void {
  const record: PageRecord = {
    firstContentfulPaint: null,
    largestContentfulPaint: null,
    largestElement: '',
    layoutShift: 0,
    shifted: [],
    longTasks: [],
    liveMap: null,
  };
  window.pageRecord = record;
  const nameOf = (node: Node | null | undefined) => {
    if (!(node instanceof Element)) return node?.nodeName ?? '';
    const name = node.localName + (node.id === '' ? '' : `#${node.id}`);
    return `${name} ${(node.textContent ?? '').trim().slice(0, 30)}`.trim();
  };
  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
    });
  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') record.firstContentfulPaint = startTime;
  });
  observe('largest-contentful-paint', (entry) => {
    record.largestContentfulPaint = entry.startTime;
    record.largestElement = nameOf((entry as PerformanceEntry & { element?: Element }).element);
  });
  observe('layout-shift', (entry) => {
    type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    const { value, sources } = entry as Shift;
    record.layoutShift += value;
    record.shifted.push(...sources.map(({ node }) => nameOf(node)));
  });
  observe('longtask', ({ startTime, duration }) => {
    record.longTasks.push({ start: startTime, duration });
  });
  // The drawn map is removed when the live one has drawn its first frame.
  let hasDrawing = false;
  const look = () => {
    const isDrawn = document.getElementById('prerendered') !== null;
    hasDrawing ||= isDrawn;
    const isLive = hasDrawing
      ? !isDrawn
      : document.querySelector('canvas.maplibregl-canvas') !== null;
    if (isLive && document.readyState !== 'loading') record.liveMap ??= performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** The files that the document has fetched so far, itself first. */
export function fetchedFiles(): FetchedFile[] {
  type Timing = PerformanceResourceTiming;
  return [
    ...(performance.getEntriesByType('navigation') as Timing[]),
    ...(performance.getEntriesByType('resource') as Timing[]),
  ].map(({ name, startTime, responseEnd, encodedBodySize, transferSize }) => ({
    address: name,
    start: startTime,
    end: responseEnd,
    // Preloaded files come from the cache the second time.
    bytes: transferSize === 0 ? 0 : encodedBodySize,
  }));
}

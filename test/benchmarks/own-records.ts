/**
 * Measures showing and searching the atlas's own records in Node. In milliseconds of CPU time, which other work on the
 * machine affects less than wall-clock time.
 */
import { createSearchIndex } from '../../src/browser/search/search-index';
import type { Atlas } from '../../src/core/domain/atlas';
import type { Day } from '../../src/core/domain/day';
import { decodeAtlas } from '../../src/core/domain/decode-atlas';
import { decodeHeadlines } from '../../src/core/domain/headline';
import { composeScene } from '../../src/core/view/scene';
import { defaultView, noFilters, type View } from '../../src/core/view/view';

const runs = 60;

interface Row {
  readonly what: string;
  /** The first run, before the engine has optimised anything: what a reader waits for. */
  readonly first: number;
  readonly fastest: number;
  readonly median: number;
}

function rowOf<Input>(what: string, prepare: () => Input, work: (input: Input) => unknown): Row {
  const times = Array.from({ length: runs }, () => {
    const input = prepare();
    const start = process.cpuUsage();
    work(input);
    const { user, system } = process.cpuUsage(start);
    return Number(((user + system) / 1000).toFixed(1));
  });
  const sorted = times.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return { what, first: times[0] ?? Number.NaN, fastest: at(0), median: at(runs / 2) };
}

/** Takes `atlas.json` and `search.json` as texts. */
export function measureOwnRecords(atlasText: string, headlinesText: string, today: Day): Row[] {
  const decode = () => decodeAtlas(JSON.parse(atlasText));
  const headlines = decodeHeadlines(JSON.parse(headlinesText));
  const atlas = decode();
  const known = () => atlas;
  // Caches are per atlas, so a first search needs an atlas of its own.
  const search = (text: string) => (each: Atlas) => createSearchIndex(each, []).find(text, 5);
  const scene = (more: Partial<View>) => (each: Atlas) =>
    composeScene(each, { ...defaultView, ...more }, today);
  const years = { from: 1960, to: 2010 };
  return [
    rowOf('first search, places', decode, search('bish')),
    rowOf('first search, articles', known, (each) =>
      createSearchIndex(each, headlines).find('bish', 5),
    ),
    rowOf('first search, a slip', decode, search('beijng')),
    rowOf('scene, opening view', known, scene({})),
    rowOf('scene, 1960 to 2010', known, scene({ filters: { ...noFilters, years } })),
    rowOf('scene, a place', known, scene({ selection: { type: 'places', ids: ['bishkek'] } })),
    rowOf(
      'scene, a chain',
      known,
      scene({ selection: { type: 'chain', from: 'almaty', to: 'beijing' } }),
    ),
  ];
}

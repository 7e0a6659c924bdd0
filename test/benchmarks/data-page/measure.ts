/** The part of the data benchmark that runs in a browser: a register from its text to its rows. */
import * as z from 'zod/mini';
import { listRows } from '../../../src/browser/list/list-rows';
import { findListedPlaces } from '../../../src/browser/search/register-search';
import { decodeAtlas } from '../../../src/core/domain/decode-atlas';
import { decodeRegister } from '../../../src/core/domain/register';
import { english } from '../../../src/core/i18n/words.fixture';
import { RegisterIndex } from '../../../src/core/view/register-index';
import { composeScene } from '../../../src/core/view/scene';
import { defaultView, noFilters, type View } from '../../../src/core/view/view';

// As on the site.
z.config({ jitless: true });

/** In milliseconds: the median of the runs, and the first run where it does more work. */
export interface DataMeasurement {
  readonly parse: number;
  readonly firstParse: number;
  readonly index: number;
  readonly filter: number;
  readonly selection: number;
  readonly firstSearch: number;
  readonly search: number;
  readonly firstSort: number;
  readonly sort: number;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function measure(registerText: string, atlasText: string, runs: number): DataMeasurement {
  const timed = <Value>(work: (run: number) => Value): { times: number[]; value: Value } => {
    const times: number[] = [];
    let value = undefined as Value;
    for (let run = 0; run < runs; run += 1) {
      const start = performance.now();
      value = work(run);
      times.push(performance.now() - start);
    }
    return { times, value };
  };
  const atlas = decodeAtlas(JSON.parse(atlasText));
  const parsed = timed(() => decodeRegister(JSON.parse(registerText)));
  const register = decodeRegister(JSON.parse(registerText));
  const indexed = timed(() => new RegisterIndex(register, atlas));
  const index = indexed.value;
  const compose = (view: View) => composeScene(atlas, view, 20_000, [index]);
  const scene = compose(defaultView);
  const place = (run: number) => index.idOfPlace((run * 997) % register.places.length);
  compose({ ...defaultView, selection: { type: 'places', ids: [place(0)] } });
  const filters = timed((run) =>
    compose({
      ...defaultView,
      filters: { ...noFilters, countries: ['DE', 'FR'], distance: { from: 100 + run, to: null } },
    }),
  );
  const selections = timed((run) =>
    compose({ ...defaultView, selection: { type: 'places', ids: [place(run)] } }),
  );
  const words = ['ber', 'new', 'san', 'kra', 'b', 'str'];
  const searches = timed((run) => findListedPlaces([index], words[run % words.length] ?? '', 5));
  const sorts = timed((run) =>
    listRows(atlas, scene, english, { column: 'name', descending: run % 2 === 1 }),
  );
  return {
    parse: median(parsed.times),
    firstParse: parsed.times[0] ?? Number.NaN,
    index: median(indexed.times),
    filter: median(filters.times),
    selection: median(selections.times),
    firstSearch: searches.times[0] ?? Number.NaN,
    search: median(searches.times),
    firstSort: sorts.times[0] ?? Number.NaN,
    sort: median(sorts.times),
  };
}

declare global {
  var measureData: typeof measure;
}
globalThis.measureData = measure;

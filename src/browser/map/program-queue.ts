/** Compiles the shader programs of a new map one by one, in tasks of their own. */
import type { Map as MapLibreMap } from 'maplibre-gl';

type ProgramCache = MapLibreMap['painter']['programCache'];
type Variant = Parameters<ProgramCache['getProgram']>[0];
type Program = ReturnType<ProgramCache['getProgram']>;
/** The parts of a MapLibre map that this file needs. */
type CompilingMap = Pick<MapLibreMap, '_removed' | 'triggerRepaint'> & {
  readonly painter: { readonly programCache: Pick<ProgramCache, 'getProgram'> };
};

/** Stands in for a program that is not compiled yet. */
const blank = { draw: () => undefined } as unknown as Program;

/** What tells programs apart that a map without terrain uses. */
function keyOf({ name, programConfiguration, projectionShaderVariant, defines }: Variant): string {
  const inputs = programConfiguration?.cacheKey ?? '';
  return [name, inputs, projectionShaderVariant.name, ...defines].join('/');
}

/**
 * MapLibre compiles a program within the first frame that uses it, and waits for the graphics driver. The first frames
 * of a map need several at once, which blocks the page for as long as all of them take. With a queue, frames leave out
 * what uses a program that is not compiled. The returned function calls back, in a task of its own, once what the
 * frames so far have lacked is compiled; frames are complete from then on.
 */
export function queuePrograms(map: CompilingMap): (callback: () => void) => void {
  const cache = map.painter.programCache;
  const getProgram = cache.getProgram.bind(cache);
  const known = new Map<string, 'waiting' | 'compiled'>();
  const waiting: Variant[] = [];
  let end: (() => void) | null = null;

  function compileNext(): void {
    if (map._removed) return;
    const next = waiting.shift();
    if (next !== undefined) {
      known.set(keyOf(next), 'compiled');
      try {
        getProgram(next);
      } catch {
        // The next frame tries again, and reports why it fails.
      }
    }
    if (waiting.length > 0) setTimeout(compileNext);
    else if (end === null) map.triggerRepaint();
    else if (next !== undefined) setTimeout(compileNext);
    else {
      cache.getProgram = getProgram;
      const callback = end;
      end = null;
      callback();
    }
  }

  cache.getProgram = (variant) => {
    const key = keyOf(variant);
    const state = known.get(key);
    if (state === 'compiled') return getProgram(variant);
    if (state === undefined) {
      known.set(key, 'waiting');
      if (waiting.push(variant) === 1) setTimeout(compileNext);
    }
    return blank;
  };
  return (callback) => {
    end = callback;
    if (waiting.length === 0) setTimeout(compileNext);
  };
}

/** Compiles the shader programs of a map one by one, when the graphics driver has nothing else to do. */
import type { Map as MapLibreMap } from 'maplibre-gl';

type Painter = MapLibreMap['painter'];
type ProgramCache = Painter['programCache'];
type Variant = Parameters<ProgramCache['getProgram']>[0];
type Program = ReturnType<ProgramCache['getProgram']>;
/** The parts of a MapLibre map that this file needs. */
type CompilingMap = Pick<MapLibreMap, '_removed' | 'triggerRepaint'> & {
  readonly painter: Pick<Painter, 'render'> & {
    readonly programCache: Pick<ProgramCache, 'getProgram'>;
  };
};

/** Stands in for a program that is not compiled yet. */
const blank = { draw: () => undefined } as unknown as Program;

/** What a program draws, in any projection. */
function kindOf({ name, programConfiguration, defines }: Variant): string {
  return [name, programConfiguration?.cacheKey ?? '', ...defines].join('/');
}

/** What tells programs apart that a map without terrain uses. */
function keyOf(variant: Variant): string {
  return `${variant.projectionShaderVariant.name}/${kindOf(variant)}`;
}

/**
 * MapLibre compiles a program within the first frame that uses it, and waits for the graphics driver, which blocks the
 * page until the driver has done all it was sent. With a queue, frames leave out what uses a program that is not
 * compiled.
 *
 * The first frames need several programs at once: each is compiled in a task of its own. The returned function calls
 * back, in another task, once what the frames so far have lacked is compiled; what has been drawn is never left out
 * from then on, in no projection. What is drawn for the first time afterwards, such as the places of a register, is
 * left out of one frame: its program is compiled before the next one, when the driver has drawn the last (see
 * `paceFrames`).
 */
export function queuePrograms(map: CompilingMap): (callback: () => void) => void {
  const { painter } = map;
  const cache = painter.programCache;
  const getProgram = cache.getProgram.bind(cache);
  /** Keys and kinds. */
  const compiled = new Set<string>();
  const waiting = new Map<string, Variant>();
  let end: (() => void) | null = null;

  /** Compiles the program that has waited longest; returns whether there was one. */
  function compileNext(): boolean {
    for (const [id, variant] of waiting) {
      waiting.delete(id);
      compiled.add(keyOf(variant)).add(kindOf(variant));
      try {
        getProgram(variant);
      } catch {
        // The next frame tries again, and reports why it fails.
      }
      return true;
    }
    return false;
  }

  /** Answers with a program if `idOf` says that it is compiled; else queues it. */
  function answerBy(idOf: (variant: Variant) => string, onQueued: () => void): void {
    cache.getProgram = (variant) => {
      const id = idOf(variant);
      if (compiled.has(id)) return getProgram(variant);
      if (!waiting.has(id)) {
        waiting.set(id, variant);
        onQueued();
      }
      return blank;
    };
  }

  function takeTask(): void {
    if (map._removed) return;
    const hasCompiled = compileNext();
    if (waiting.size > 0) setTimeout(takeTask);
    else if (end === null) map.triggerRepaint();
    else if (hasCompiled) setTimeout(takeTask);
    else {
      compileBetweenFrames();
      end();
      end = null;
    }
  }

  function compileBetweenFrames(): void {
    answerBy(kindOf, () => map.triggerRepaint());
    const render = painter.render.bind(painter);
    painter.render = (...frame) => {
      compileNext();
      if (waiting.size > 0) map.triggerRepaint();
      render(...frame);
    };
  }

  answerBy(keyOf, () => {
    if (waiting.size === 1) setTimeout(takeTask);
  });
  return (callback) => {
    end = callback;
    if (waiting.size === 0) setTimeout(takeTask);
  };
}

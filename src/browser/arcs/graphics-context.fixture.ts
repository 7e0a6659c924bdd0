/** A fake WebGL2 context that draws nothing, and counts its objects and calls. */

export interface CountedContext {
  readonly gl: WebGL2RenderingContext;
  /** The numbers of objects that were created and not deleted, by kind. */
  alive(): Record<string, number>;
  /** The names of the functions called since the last call of this one, with their arguments. */
  takeCalls(): [name: string, ...given: unknown[]][];
  /** Sets whether the driver has come to the end of what it was sent. */
  setDone(isDone: boolean): void;
}

/** The return values of functions; all others return `undefined`. */
const answers: Readonly<Record<string, unknown>> = {
  getProgramParameter: true,
  getUniformLocation: {},
  drawingBufferWidth: 1280,
  drawingBufferHeight: 800,
};

export function createCountedContext(): CountedContext {
  const alive = new Map<string, Set<object>>();
  let calls: [string, ...unknown[]][] = [];
  let isDone = true;

  function call(name: string, given: unknown[]): unknown {
    calls.push([name, ...given]);
    const [, verb, kind = ''] = /^(create|delete)([A-Z].*)$/.exec(name) ?? [];
    const ofKind = alive.get(kind) ?? new Set();
    if (verb === 'create') {
      const made = {};
      alive.set(kind, ofKind.add(made));
      return made;
    }
    if (verb === 'delete') ofKind.delete(given[0] as object);
    if (name === 'getSyncParameter') return isDone ? 'SIGNALED' : 'UNSIGNALED';
    return answers[name];
  }

  const gl = new Proxy({} as WebGL2RenderingContext, {
    get(_, name) {
      if (typeof name !== 'string') return undefined;
      if (typeof answers[name] === 'number') return answers[name];
      // Names in capitals are constants; the value of each is its name here.
      if (name === name.toUpperCase()) return name;
      return (...given: unknown[]) => call(name, given);
    },
  });
  return {
    gl,
    alive: () =>
      Object.fromEntries([...alive].map(([kind, made]) => [kind, made.size]).filter(([, n]) => n)),
    takeCalls() {
      const taken = calls;
      calls = [];
      return taken;
    },
    setDone(next) {
      isDone = next;
    },
  };
}

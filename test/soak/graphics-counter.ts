/** Counts the WebGL objects that a page has created and not deleted, in contexts that are not lost. */

/** Runs in every document before its own scripts. */
export function countGraphics(): void {
  const kinds = [
    'Buffer',
    'Texture',
    'Program',
    'Shader',
    'Framebuffer',
    'Renderbuffer',
    'VertexArray',
  ];
  const live = new Map<WeakRef<WebGL2RenderingContext>, number>();
  const references = new WeakMap<WebGL2RenderingContext, WeakRef<WebGL2RenderingContext>>();
  const add = (context: WebGL2RenderingContext, by: number) => {
    const reference = references.get(context) ?? new WeakRef(context);
    references.set(context, reference);
    live.set(reference, (live.get(reference) ?? 0) + by);
  };
  const prototype = WebGL2RenderingContext.prototype as unknown as Record<
    string,
    (this: WebGL2RenderingContext, ...values: unknown[]) => unknown
  >;
  const wrap = (name: string, by: number) => {
    const method = prototype[name];
    if (method === undefined) return;
    prototype[name] = function counted(...values) {
      if (by > 0 || values[0]) add(this, by);
      return method.apply(this, values);
    };
  };
  for (const kind of kinds) {
    wrap(`create${kind}`, 1);
    wrap(`delete${kind}`, -1);
  }
  const count = () => {
    let sum = 0;
    for (const [reference, objects] of live) {
      const context = reference.deref();
      if (context !== undefined && !context.isContextLost()) sum += objects;
    }
    return sum;
  };
  // The objects of a lost context are gone; a restored one starts empty.
  addEventListener(
    'webglcontextlost',
    ({ target }) => {
      const context = (target as HTMLCanvasElement).getContext('webgl2');
      const reference = context && references.get(context);
      if (reference) live.set(reference, 0);
    },
    true,
  );
  Object.assign(window, { countGraphicsObjects: count });
}

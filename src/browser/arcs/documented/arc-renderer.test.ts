import { describe, expect, it } from 'vitest';
import type { Arc, ArcPalette, Projection } from '../../../core/geometry/arc';
import { createCountedContext } from '../graphics-context.fixture';
import { type ArcFrame, createArcRenderer } from './arc-renderer';
import { type CurveTexture, createCurveTexture } from './curve-texture';
import { createDrawList, entrySize } from './draw-list';

const palette: ArcPalette = {
  'sister-city': '#b0203a',
  agreement: '#1c5da8',
  contact: '#9c6e00',
  casing: '#fcfaf5',
  quiet: '#56616e',
};

const identity = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

function frame(projection: Projection): ArcFrame {
  return {
    projection: {
      shader: { variantName: projection, vertexShaderPrelude: '', define: '' },
      mainMatrix: identity,
      fallbackMatrix: identity,
      tileMercatorCoords: [0, 0, 1, 1],
      clippingPlane: [0, 0, 1, 0],
      projectionTransition: projection === 'globe' ? 1 : 0,
    },
    zoom: 2,
    pixelRatio: 1,
    scale: 500,
    viewCap: { middle: [0, 0, 1], cosine: 0 },
    worldCopies: [0, 0],
    casing: [0.99, 0.98, 0.96],
    quiet: [0.34, 0.38, 0.43],
    resting: 'quiet',
  };
}

function arc(id: string, emphasis: Arc['emphasis'] = 'plain'): Arc {
  return {
    id,
    from: [74.59, 42.87],
    to: [id.length + 30, 55.75],
    tie: 'agreement',
    standing: 'in-force',
    weight: 1,
    emphasis,
    fullFrom: 0,
  };
}

function listOf(arcs: readonly Arc[], curves: CurveTexture, projection: Projection = 'globe') {
  return createDrawList(arcs, arcs.map(curves.shapeOf), palette, projection);
}

function setUp(arcs: readonly Arc[]) {
  const context = createCountedContext();
  const curves = createCurveTexture();
  const renderer = createArcRenderer(context.gl);
  renderer.setDrawList(listOf(arcs, curves));
  renderer.draw(frame('globe'), curves);
  return { context, curves, renderer };
}

/** The number of calls of each function that uploads data or draws. */
function counts(calls: readonly [string, ...unknown[]][]): Record<string, number> {
  const names = ['texImage2D', 'texSubImage2D', 'bufferData', 'bufferSubData', 'linkProgram'];
  const wanted = [...names, 'drawArraysInstanced'];
  return Object.fromEntries(
    wanted.map((name) => [name, calls.filter(([called]) => called === name).length]),
  );
}

describe('the renderer', () => {
  it('leaves no object of the graphics card behind', () => {
    const { context, curves, renderer } = setUp([arc('a'), arc('b', 'selected')]);
    renderer.draw(frame('flat'), curves);
    expect(context.alive()).toEqual({ VertexArray: 1, Buffer: 1, Texture: 1, Program: 2 });
    renderer.release();
    expect(context.alive()).toEqual({});
  });

  it('draws nothing for the first time before the driver has built the program aside', () => {
    const context = createCountedContext();
    let isBuilt = false;
    const answers: Readonly<Record<string, unknown>> = {
      getExtension: () => ({ COMPLETION_STATUS_KHR: 'completed' }),
      getProgramParameter: (_: WebGLProgram, asked: unknown) => asked !== 'completed' || isBuilt,
    };
    const gl = new Proxy(context.gl, {
      get: (target, name: keyof WebGL2RenderingContext) => answers[name] ?? target[name],
    });
    const curves = createCurveTexture();
    const renderer = createArcRenderer(gl);
    renderer.setDrawList(listOf([arc('a')], curves));
    const draw = () => {
      context.takeCalls();
      const isDrawn = renderer.draw(frame('globe'), curves);
      return [isDrawn, counts(context.takeCalls()).drawArraysInstanced];
    };
    expect(draw()).toEqual([false, 0]);
    isBuilt = true;
    expect(draw()).toEqual([true, 2]);
    renderer.release();
    expect(context.alive()).toEqual({});
  });

  it('redraws without uploading anything', () => {
    const { context, curves, renderer } = setUp([arc('a')]);
    context.takeCalls();
    renderer.draw(frame('globe'), curves);
    expect(counts(context.takeCalls())).toEqual({
      ...{ texImage2D: 0, texSubImage2D: 0, bufferData: 0, bufferSubData: 0, linkProgram: 0 },
      // The casing, then the line.
      drawArraysInstanced: 2,
    });
  });

  it('sends only the list when other arcs of the same set are drawn', () => {
    const { context, curves, renderer } = setUp([arc('a'), arc('bb')]);
    context.takeCalls();
    renderer.setDrawList(listOf([arc('bb', 'selected')], curves));
    renderer.draw(frame('globe'), curves);
    expect(counts(context.takeCalls())).toMatchObject({
      ...{ texImage2D: 0, texSubImage2D: 0, bufferData: 1, bufferSubData: 0 },
    });
  });

  it('sends one entry when one arc has changed in place', () => {
    const { context, curves, renderer } = setUp([arc('a'), arc('bb'), arc('ccc')]);
    context.takeCalls();
    renderer.updateEntry(2);
    renderer.draw(frame('globe'), curves);
    const calls = context.takeCalls();
    expect(counts(calls)).toMatchObject({ bufferData: 0, bufferSubData: 1 });
    const [, , start, , from, length] = calls.find(([name]) => name === 'bufferSubData') ?? [];
    expect([start, from, length]).toEqual([2 * entrySize, 2 * entrySize, entrySize]);
  });

  it('sends the rows of new curves, and the whole texture only when it has grown', () => {
    const { context, curves, renderer } = setUp([arc('a')]);
    context.takeCalls();
    renderer.setDrawList(listOf([arc('a'), arc('bb')], curves));
    renderer.draw(frame('globe'), curves);
    expect(counts(context.takeCalls())).toMatchObject({ texImage2D: 0, texSubImage2D: 1 });

    const many = Array.from({ length: 300 }, (_, index) => ({ ...arc('a'), id: `${index}` }));
    renderer.setDrawList(listOf(many, curves));
    renderer.draw(frame('globe'), curves);
    expect(counts(context.takeCalls())).toMatchObject({ texImage2D: 1, texSubImage2D: 0 });
  });

  it('draws no casing under faded arcs', () => {
    const { context, curves, renderer } = setUp([arc('a', 'faded')]);
    context.takeCalls();
    renderer.draw(frame('globe'), curves);
    expect(counts(context.takeCalls())).toMatchObject({ drawArraysInstanced: 1 });
  });

  it('draws an arc over the antimeridian of the flat map once more on either side', () => {
    const { context, curves, renderer } = setUp([]);
    const across: Arc = { ...arc('a'), from: [170, 10], to: [-170, 12] };
    renderer.setDrawList(listOf([across], curves, 'flat'));
    context.takeCalls();
    renderer.draw(frame('flat'), curves);
    expect(counts(context.takeCalls())).toMatchObject({ drawArraysInstanced: 2 * 3 });
  });

  it('says what the driver says when a shader does not build', () => {
    const { gl } = createCountedContext();
    const refusing = new Proxy(gl, {
      get: (target, name) => {
        if (name === 'getProgramParameter') return () => false;
        if (name === 'getProgramInfoLog') return () => 'no such thing as a globe';
        return Reflect.get(target, name);
      },
    });
    const curves = createCurveTexture();
    const renderer = createArcRenderer(refusing);
    renderer.setDrawList(listOf([arc('a')], curves));
    expect(() => renderer.draw(frame('globe'), curves)).toThrow(/no such thing as a globe/);
  });
});

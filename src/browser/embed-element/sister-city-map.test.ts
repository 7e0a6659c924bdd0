// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hostCommand } from '../../core/embedding/messages';
import { findFrame, listen, PlayedFrame, settled, write } from './page.fixture';

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the frame', () => {
  it('is of the address beside the script, with the parameters that the attributes give', () => {
    const frame = new PlayedFrame(
      write(
        '<sister-city-map place="bishkek" years="2015..2020" tie="" theme="dark" data-x="1" colour="red">',
      ),
    );
    expect(new URL(frame.element.src).pathname).toMatch(
      /\/src\/browser\/embed-element\/embed\.html$/,
    );
    expect(frame.parameters).toEqual({ place: 'bishkek', years: '2015..2020', theme: 'dark' });
  });

  it('may go full screen, copy and share, and has the sandbox that the element names', () => {
    const free = new PlayedFrame(write('<sister-city-map>')).element;
    expect(free.getAttribute('allow')).toBe('fullscreen; clipboard-write; web-share');
    expect(free.getAttribute('loading')).toBe('lazy');
    expect(free.hasAttribute('sandbox')).toBe(false);
    const held = new PlayedFrame(write('<sister-city-map sandbox="allow-scripts">')).element;
    expect(held.getAttribute('sandbox')).toBe('allow-scripts');
  });

  it('has the title that the author gave, else the name of the atlas in the language', () => {
    const element = write('<sister-city-map lang="ru">');
    const { element: frame } = new PlayedFrame(element);
    expect(frame.title).toBe('Атлас городов-побратимов');
    element.lang = 'kk';
    expect(frame.title).toBe('Бауырлас қалалар атласы');
    element.title = 'Bishkek and its twins';
    expect(frame.title).toBe('Bishkek and its twins');
  });

  it('uses the language of the text around it if the atlas has it', () => {
    const around = (lang: string, own = '') =>
      new PlayedFrame(write(`<div lang="${lang}"><sister-city-map ${own}></div>`)).parameters;
    expect(around('ru-KG')).toEqual({ lang: 'ru' });
    expect(around('de')).toEqual({});
    expect(around('ru', 'lang="zh"')).toEqual({ lang: 'zh' });
  });

  it('is made when the element comes near the screen, and not before', () => {
    const observers: { show(): void; disconnect(): void }[] = [];
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        readonly disconnect = vi.fn();
        readonly observe = vi.fn();
        constructor(readonly notify: (entries: { isIntersecting: boolean }[]) => void) {
          observers.push(this);
        }
        show = () => this.notify([{ isIntersecting: false }, { isIntersecting: true }]);
      },
    );
    const element = write('<sister-city-map><a href="x">The map</a></sister-city-map>');
    expect(findFrame(element)).toBeNull();
    observers[0]?.show();
    expect(findFrame(element)).not.toBeNull();
    expect(observers[0]?.disconnect).toHaveBeenCalled();

    expect(findFrame(write('<sister-city-map loading="eager">'))).not.toBeNull();
  });
});

describe('what stands inside the tag', () => {
  it('is shown until the map is ready', () => {
    const element = write('<sister-city-map><a href="x">The map</a></sister-city-map>');
    const frame = new PlayedFrame(element);
    expect(element.shadowRoot?.querySelector('slot')).not.toBeNull();
    frame.tell('ready', { view: {} });
    expect(element.shadowRoot?.querySelector('slot')).toBeNull();
    expect(element.querySelector('a')).not.toBeNull();
  });
});

describe('what the reader does', () => {
  it('is written to the attributes and not sent back to the frame', async () => {
    const element = write('<sister-city-map place="bishkek" theme="auto" years="2015">');
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: { place: 'bishkek', years: '2015' } });
    frame.tell('view', { view: { place: 'bishkek', tie: 'contact', camera: '3/42/74' } });
    await settled();
    frame.tell('select', { selection: { pair: 'bishkek--moscow' }, name: 'Bishkek – Moscow' });
    await settled();
    expect(element.view).toEqual({
      pair: 'bishkek--moscow',
      tie: 'contact',
      camera: '3/42/74',
      theme: 'auto',
    });
    expect(frame.commands).toEqual([]);
  });

  it('leaves alone an attribute that says in words what is so by default', () => {
    const element = write('<sister-city-map theme="auto" controls="compact" mode="active">');
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: {} });
    expect(element.getAttribute('theme')).toBe('auto');
    frame.tell('view', { view: { theme: 'dark' } });
    expect(element.getAttribute('theme')).toBe('dark');
    expect(element.getAttribute('controls')).toBe('compact');
  });

  it('is reported to the page in events that bubble', () => {
    const element = write('<div><sister-city-map></sister-city-map></div>');
    const heard = listen(document);
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: { place: 'osh' } });
    frame.tell('select', { selection: {}, name: '' });
    frame.tell('view', { view: { years: '2017' } });
    const fault = { fault: 'parameter', message: 'No such place', parameter: 'place', value: 'x' };
    frame.tell('error', fault as never);
    expect(heard).toEqual([
      { type: 'sistercitymap-ready', detail: { view: { place: 'osh' } } },
      { type: 'sistercitymap-select', detail: { selection: {}, name: '' } },
      { type: 'sistercitymap-view', detail: { view: { years: '2017' } } },
      { type: 'sistercitymap-error', detail: fault },
    ]);
  });

  it('is on the element before the event, so that a listener reads it there', () => {
    const element = write('<sister-city-map>');
    const frame = new PlayedFrame(element);
    let seen: unknown;
    element.addEventListener('sistercitymap-select', () => {
      seen = element.view;
    });
    frame.tell('ready', { view: {} });
    frame.tell('select', { selection: { place: 'osh' }, name: 'Osh' });
    expect(seen).toEqual({ place: 'osh' });
  });
});

describe('what the page changes', () => {
  it('is sent to the frame at once, by attributes or by the method', async () => {
    const element = write('<sister-city-map topic="health">');
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: { topic: 'health' } });
    element.setAttribute('years', '2015');
    element.setAttribute('theme', 'light');
    element.removeAttribute('topic');
    element.setView({ tie: 'contact', theme: null });
    await settled();
    expect(frame.commands).toEqual([
      { type: 'set-view', data: { years: '2015', tie: 'contact', topic: null } },
    ]);
    expect(frame.element).toBe(findFrame(element));
  });

  it('waits until the map is ready', async () => {
    const element = write('<sister-city-map place="bishkek">');
    const frame = new PlayedFrame(element);
    element.select({ place: 'osh' });
    element.setView({ years: '2017' });
    await settled();
    expect(frame.commands).toEqual([]);
    frame.tell('ready', { view: { place: 'bishkek' } });
    expect(frame.commands).toEqual([{ type: 'set-view', data: { place: 'osh', years: '2017' } }]);
    expect(element.view).toEqual({ place: 'osh', years: '2017' });
  });

  it.each([
    [
      'select()',
      (element: HTMLElement & { select(selection: object): void }) =>
        element.select({ place: 'osh' }),
    ],
    ['an attribute', (element: HTMLElement) => element.setAttribute('place', 'osh')],
  ])('selects one thing only, and lets the map move to it: %s', async (_, select) => {
    const element = write('<sister-city-map>');
    const frame = new PlayedFrame(element);
    const shown = { pair: 'bishkek--moscow', camera: '3/42/74', years: '2017' };
    frame.tell('ready', { view: shown });
    select(element);
    await settled();
    expect(element.view).toEqual({ place: 'osh', years: '2017' });
    expect(frame.commands).toEqual([
      { type: 'set-view', data: { place: 'osh', pair: null, camera: null } },
    ]);
  });

  it('keeps the camera that is set together with a selection', async () => {
    const element = write('<sister-city-map>');
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: { camera: '3/42/74' } });
    element.setView({ camera: '5/40/70', place: 'osh' });
    await settled();
    expect(frame.commands).toEqual([
      { type: 'set-view', data: { place: 'osh', camera: '5/40/70' } },
    ]);
  });

  it('selects nothing where the map is', async () => {
    const element = write('<sister-city-map>');
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: { place: 'osh', camera: '3/42/74' } });
    element.select(null);
    await settled();
    expect(frame.commands).toEqual([{ type: 'set-view', data: { place: null } }]);
  });

  it('is not sent if the frame already shows it', async () => {
    const element = write('<sister-city-map years="2017">');
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: { years: '2017' } });
    element.setView({ years: '2018' });
    element.setView({ years: '2017', theme: 'auto' });
    await settled();
    expect(frame.commands).toEqual([]);
  });
});

describe('messages', () => {
  it('count from the own frame only, with the name of that frame', () => {
    const element = write('<sister-city-map></sister-city-map><sister-city-map></sister-city-map>');
    const heard = listen(document);
    const frame = new PlayedFrame(element);
    const other = new PlayedFrame(document.querySelectorAll('sister-city-map')[1] ?? element);
    expect(other.element.name).not.toBe(frame.element.name);
    const message = { source: 'sister-city-map', id: frame.element.name, type: 'ready', data: {} };
    frame.post(message, window);
    frame.post(message, null);
    other.post(message);
    frame.post({ ...message, id: 'another' });
    frame.post({ ...message, source: 'another' });
    frame.post({ ...message, type: 'another' });
    frame.post({ ...message, data: null });
    frame.post(JSON.stringify(message));
    frame.post(hostCommand('select', { place: 'osh' }, frame.element.name));
    expect(heard).toEqual([]);
    frame.post(message);
    expect(heard).toHaveLength(1);
  });

  it('set no attribute but parameters, to nothing but text', () => {
    const element = write('<sister-city-map>');
    const frame = new PlayedFrame(element);
    frame.tell('ready', {
      view: JSON.parse('{"onclick":"x","years":{"a":1},"__proto__":"x","tie":"contact"}'),
    });
    expect(element.getAttributeNames()).toEqual(['tie']);
  });
});

/** The element's own height, before any style of the page. */
function heightOf(element: HTMLElement): string {
  const [sheet] = element.shadowRoot?.adoptedStyleSheets ?? [];
  const rules = [...(sheet?.cssRules ?? [])] as CSSStyleRule[];
  return rules.findLast(({ selectorText }) => selectorText === ':host')?.style.height ?? '';
}

describe('the height', () => {
  const heightMessage = (height: number) => ({ sentinel: 'amp', type: 'embed-size', height });
  /** A frame that is ready and asks for a height. */
  function wantsHeight(element: HTMLElement, height: number): PlayedFrame {
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: {} });
    frame.post(heightMessage(height));
    vi.runAllTimers();
    return frame;
  }
  beforeEach(() => {
    vi.useFakeTimers();
  });

  it.each(['', 'height="auto"'])('is what the map asks for: <sister-city-map %s>', (attribute) => {
    const element = write(`<sister-city-map ${attribute}>`);
    expect(heightOf(element)).toBe('');
    wantsHeight(element, 640);
    expect(heightOf(element)).toBe('640px');
    expect(element.style.height).toBe('');
  });

  it.each([
    ['400', '400px'],
    ['50vh', '50vh'],
  ])('is the one that the attribute fixes: %s', (attribute, height) => {
    const element = write(`<sister-city-map height="${attribute}">`);
    expect(heightOf(element)).toBe(height);
    wantsHeight(element, 640);
    expect(heightOf(element)).toBe(height);
    element.setAttribute('height', 'auto');
    expect(heightOf(element)).toBe('640px');
  });

  it('stays as it is while the map gets ready, and for a line more or less', () => {
    const element = write('<sister-city-map>');
    const frame = new PlayedFrame(element);
    frame.post(heightMessage(350));
    vi.runAllTimers();
    expect(heightOf(element)).toBe('');
    frame.tell('ready', { view: {} });
    frame.post(heightMessage(600));
    frame.post(heightMessage(590));
    vi.runAllTimers();
    expect(heightOf(element)).toBe('590px');
    Object.defineProperty(element, 'offsetHeight', { value: 590 });
    frame.post(heightMessage(610));
    vi.runAllTimers();
    expect(heightOf(element)).toBe('590px');
  });

  it('is not taken from another frame', () => {
    const element = write('<sister-city-map>');
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: {} });
    frame.post(heightMessage(640), window);
    vi.runAllTimers();
    expect(heightOf(element)).toBe('');
  });
});

describe('an element that is removed', () => {
  it('leaves no frame behind, and hears nothing more', () => {
    const element = write('<sister-city-map>');
    const frame = new PlayedFrame(element);
    const heard = listen(element);
    element.remove();
    expect(findFrame(element)).toBeNull();
    frame.tell('ready', { view: { place: 'osh' } });
    expect(heard).toEqual([]);
    expect(element.view).toEqual({});
  });

  it('comes back as the reader left it', async () => {
    const element = write(
      '<sister-city-map place="bishkek"><a href="x">The map</a></sister-city-map>',
    );
    const frame = new PlayedFrame(element);
    frame.tell('ready', { view: { place: 'bishkek' } });
    frame.tell('select', { selection: { place: 'osh' }, name: 'Osh' });
    element.remove();
    document.body.append(element);
    expect(element.shadowRoot?.querySelector('slot')).not.toBeNull();
    const again = new PlayedFrame(element);
    expect(again.parameters).toEqual({ place: 'osh' });
    const heard = listen(element);
    element.setView({ years: '2017' });
    await settled();
    expect(again.commands).toEqual([]);
    again.tell('ready', { view: { place: 'osh' } });
    expect(again.commands).toEqual([{ type: 'set-view', data: { years: '2017' } }]);
    expect(heard).toHaveLength(1);
    expect(element.shadowRoot?.querySelectorAll('iframe')).toHaveLength(1);
  });

  it('keeps what is changed while it is away', () => {
    const element = write('<sister-city-map camera="3/42/74">');
    element.remove();
    element.setView({ years: '2017' });
    element.select({ place: 'osh' });
    document.body.append(element);
    expect(new PlayedFrame(element).parameters).toEqual({ place: 'osh', years: '2017' });
  });
});

describe('a map that never answers', () => {
  it('is an error', () => {
    vi.useFakeTimers();
    const element = write('<sister-city-map>');
    const heard = listen(element);
    findFrame(element)?.dispatchEvent(new Event('load'));
    vi.advanceTimersByTime(60_000);
    expect(heard).toMatchObject([{ type: 'sistercitymap-error', detail: { fault: 'frame' } }]);
  });

  it.each(['that answered', 'that was removed'])('is none %s', (case_) => {
    vi.useFakeTimers();
    const element = write('<sister-city-map>');
    const frame = new PlayedFrame(element);
    const heard = listen(element);
    frame.element.dispatchEvent(new Event('load'));
    if (case_ === 'that answered') frame.tell('ready', { view: {} });
    else element.remove();
    vi.advanceTimersByTime(60_000);
    expect(heard.filter(({ type }) => type === 'sistercitymap-error')).toEqual([]);
  });
});

describe('the script', () => {
  it('can be there twice', async () => {
    const first = customElements.get('sister-city-map');
    vi.resetModules();
    await import('./define');
    expect(customElements.get('sister-city-map')).toBe(first);
  });
});

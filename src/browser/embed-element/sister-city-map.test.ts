// @vitest-environment jsdom
/** The element's frame, its height and its fallback, from when the element is added until it is removed. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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

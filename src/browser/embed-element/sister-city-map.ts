/**
 * The element `<sister-city-map>`. Its attributes are the state: they make the frame's address, their changes
 * are sent to the frame, and what the reader does in the frame is written back to them.
 */
import type { EmbedMessage } from '../../core/embedding/messages';
import {
  type ParameterName,
  parameterNames,
  selectionParameters,
} from '../../core/view/parameters/parameter-table';
import { Frame } from './frame';
import { isSame, readParameters } from './parameters';
import type {
  SisterCityMapChange,
  SisterCityMapElement,
  SisterCityMapEventMap,
  SisterCityMapSelection,
  SisterCityMapView,
} from './published-types';
import { ReservedSpace } from './reserved-space';
import { languageOf, titles } from './titles';

/** How far below the screen a map starts to load. */
const nearViewport = '400px';

/** Only one selection parameter applies: setting one clears the others. */
const noSelection: SisterCityMapView = Object.fromEntries(
  selectionParameters.map((name) => [name, '']),
);

/** The embed is beside this script. A variable, because bundlers rewrite `new URL(…, import.meta.url)`. */
const scriptAddress = import.meta.url;

export class SisterCityMap extends HTMLElement implements SisterCityMapElement {
  static readonly observedAttributes = [...parameterNames, 'title', 'width', 'height'];

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #space = new ReservedSpace(this, this.#root);
  /** Shows the tag's content until the map is ready. */
  readonly #fallback = document.createElement('slot');
  #observer: IntersectionObserver | null = null;
  #frame: Frame | null = null;
  /** What the frame shows; `null` until it is ready. */
  #shown: SisterCityMapView | null = null;
  /** Attributes changed by the page and not yet sent to the frame. */
  readonly #changed = new Set<ParameterName>();
  #isMirroring = false;

  get view(): SisterCityMapView {
    return Object.fromEntries(
      parameterNames.flatMap((name) => {
        const value = this.#read(name);
        return value ? [[name, value]] : [];
      }),
    );
  }

  select(selection: SisterCityMapSelection | null): void {
    this.setView({ ...noSelection, ...(selection && { camera: null, ...selection }) });
  }

  setView(change: SisterCityMapChange): void {
    for (const name of parameterNames) {
      const value = change[name];
      if (value !== undefined) this.#write(name, value);
    }
  }

  connectedCallback(): void {
    this.#root.replaceChildren(this.#fallback);
    this.#resize();
    if (!('IntersectionObserver' in window) || this.getAttribute('loading') === 'eager') {
      this.#open();
      return;
    }
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#open();
      },
      { rootMargin: nearViewport },
    );
    this.#observer.observe(this);
  }

  /** Defined so that `moveBefore()` keeps the frame alive. */
  connectedMoveCallback(): void {}

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#frame?.close();
    this.#frame = null;
    this.#shown = null;
    this.#changed.clear();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    this.#resize();
    if (this.#frame === null || before === after) return;
    this.#frame.element.title = this.#frameTitle;
    if (this.#isMirroring || name === 'title' || name === 'width' || name === 'height') return;
    this.#changed.add(name as ParameterName);
    // Attributes set in one task are sent together.
    queueMicrotask(() => this.#sendChanges());
  }

  /** A parameter's attribute; without one, the language is that of the surrounding text. */
  #read(name: ParameterName): string | undefined {
    if (name === 'lang') {
      return languageOf(this.closest('[lang]')?.getAttribute('lang') ?? '');
    }
    return this.getAttribute(name) ?? undefined;
  }

  #write(name: ParameterName, value: string | null | undefined): void {
    if (value) this.setAttribute(name, value);
    else this.removeAttribute(name);
  }

  get #frameTitle(): string {
    const language = languageOf(this.#read('lang') ?? navigator.language) ?? 'en';
    return this.title || titles[language];
  }

  #resize(): void {
    this.#space.resize(this.getAttribute('width'), this.getAttribute('height'));
  }

  #open(): void {
    this.#observer?.disconnect();
    const address = new URL('embed.html', scriptAddress);
    for (const [name, value] of Object.entries(this.view)) address.searchParams.set(name, value);
    this.#frame = new Frame(address.href, this.#frameTitle, this.getAttribute('sandbox'), {
      onMessage: (message) => this.#hear(message),
      onHeight: (height) => {
        this.#space.wantedHeight = height;
      },
      onTimeout: () => {
        this.#send('sistercitymap-error', {
          fault: 'frame',
          message: `Nothing answers at ${address.href}`,
        });
      },
    });
    this.#root.append(this.#frame.element);
  }

  #hear({ type, data }: EmbedMessage): void {
    switch (type) {
      case 'ready':
      case 'view': {
        const view = readParameters(data.view, parameterNames);
        this.#mirror(view);
        if (type === 'ready') {
          this.#fallback.remove();
          this.#sendChanges();
        }
        this.#send(`sistercitymap-${type}`, { view });
        return;
      }
      case 'select': {
        const selection = readParameters(data.selection, selectionParameters);
        this.#mirror({ ...this.#shown, ...noSelection, ...selection });
        this.#send('sistercitymap-select', { selection, name: data.name });
        return;
      }
      case 'error':
        this.#send('sistercitymap-error', data);
    }
  }

  /** Writes what the frame shows to the attributes, except those that the page has just changed. */
  #mirror(shown: SisterCityMapView): void {
    const { view } = this;
    this.#shown = shown;
    this.#silently(() => {
      for (const name of parameterNames) {
        if (!this.#changed.has(name) && !isSame(name, shown, view)) this.#write(name, shown[name]);
      }
    });
  }

  /** Sends the page's changes to the frame, once that is ready. */
  #sendChanges(): void {
    if (this.#shown === null) return;
    const changed = this.#changed;
    if (selectionParameters.some((name) => changed.has(name) && this.#read(name))) {
      // The map moves to a new selection, which replaces any other.
      const released = [...selectionParameters, 'camera' as const].filter(
        (name) => !changed.has(name),
      );
      this.#silently(() => {
        for (const name of released) {
          this.removeAttribute(name);
          changed.add(name);
        }
      });
    }
    const { view } = this;
    const different = [...changed].filter((name) => !isSame(name, view, this.#shown ?? {}));
    changed.clear();
    if (different.length === 0) return;
    const change = Object.fromEntries(different.map((name) => [name, view[name] ?? null]));
    this.#frame?.post('set-view', change);
  }

  /** Writes attributes without sending them to the frame. */
  #silently(write: () => void): void {
    this.#isMirroring = true;
    write();
    this.#isMirroring = false;
  }

  #send<Type extends keyof SisterCityMapEventMap>(
    type: Type,
    detail: SisterCityMapEventMap[Type]['detail'],
  ): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

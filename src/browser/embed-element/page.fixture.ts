/** A page with the element, whose frame is simulated by the test. */
import {
  type EmbedEvents,
  type EmbedEventType,
  embedMessage,
  parseHostMessage,
} from '../../core/embedding/messages';
import './define';
import type { SisterCityMapElement, SisterCityMapEventMap } from './published-types';

/** Waits for what the element does at the end of a task. */
export const settled = () => new Promise((resolve) => setTimeout(resolve));

/** Sets the page's HTML and returns the first `<sister-city-map>` in it. */
export function write(html: string): SisterCityMapElement {
  document.body.innerHTML = html;
  const element = document.querySelector('sister-city-map');
  if (element === null) throw new Error('There is no map in the HTML.');
  return element;
}

export function findFrame(element: HTMLElement): HTMLIFrameElement | null {
  return element.shadowRoot?.querySelector('iframe') ?? null;
}

/** jsdom gives frames in a shadow tree no window: they get that of a frame in the page. */
function windowFor(frame: HTMLIFrameElement): Window {
  const stage = document.body.appendChild(document.createElement('iframe'));
  if (stage.contentWindow === null) throw new Error('jsdom gave a frame on the page no window.');
  Object.defineProperty(frame, 'contentWindow', { value: stage.contentWindow });
  return stage.contentWindow;
}

/** The frame of an element, with the messages that a map in it would send and receive. */
export class PlayedFrame {
  readonly element: HTMLIFrameElement;
  /** The commands it has received, as the map parses them. */
  readonly commands: { type: string; data: unknown }[] = [];
  readonly #window: Window;

  constructor(host: HTMLElement) {
    const frame = findFrame(host);
    if (frame === null) throw new Error('The element has no frame.');
    this.element = frame;
    this.#window = windowFor(frame);
    this.#window.postMessage = (message: unknown) => {
      const command = parseHostMessage(message);
      if (command === null || !('data' in command) || command.id !== frame.name) {
        throw new Error(`The map would not understand ${JSON.stringify(message)}`);
      }
      this.commands.push({ type: command.type, data: command.data });
    };
  }

  /** The parameters of its address. */
  get parameters(): Record<string, string> {
    return Object.fromEntries(new URL(this.element.src).searchParams);
  }

  tell<Type extends EmbedEventType>(type: Type, data: EmbedEvents[Type]): void {
    this.post(embedMessage(type, data, this.element.name));
  }

  /** Posts any data, from its own window unless another one is given. */
  post(data: unknown, source: Window | null = this.#window): void {
    window.dispatchEvent(new MessageEvent('message', { data, source }));
  }
}

/** The events of the element, in order. */
export function listen(target: EventTarget): { type: string; detail: unknown }[] {
  const heard: { type: string; detail: unknown }[] = [];
  const types: (keyof SisterCityMapEventMap)[] = [
    'sistercitymap-ready',
    'sistercitymap-select',
    'sistercitymap-view',
    'sistercitymap-error',
  ];
  for (const type of types) {
    target.addEventListener(type, (event) =>
      heard.push({ type, detail: (event as CustomEvent).detail }),
    );
  }
  return heard;
}

/** The `<iframe>` with the map, and what is said between it and the page. */
import {
  type EmbedMessage,
  type HostCommands,
  type HostCommandType,
  hostCommand,
  parseEmbedMessage,
  parseHeight,
} from '../../core/embedding/messages';

export interface FrameListener {
  onMessage(message: EmbedMessage): void;
  /** The height in CSS pixels that what is shown would take, once that has settled. */
  onHeight(height: number): void;
  /** The address has been fetched, yet for a long time nothing has answered from there. */
  onSilence(): void;
}

/** How long after its file the records may take on a slow line. */
const patienceMilliseconds = 30_000;

/** The first heights come one after the other, while records and fonts arrive. */
const settlingMilliseconds = 100;

/** Frames of one page are told apart by their names. */
let count = 0;

export class Frame {
  readonly element = document.createElement('iframe');
  readonly #listener: FrameListener;
  readonly #closing = new AbortController();
  #silence: ReturnType<typeof setTimeout> | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #height: number | null = null;
  #isReady = false;

  /** `sandbox` is what the frame may do nevertheless; `null` for no sandbox. */
  constructor(address: string, title: string, sandbox: string | null, listener: FrameListener) {
    this.#listener = listener;
    const attributes = {
      name: `sister-city-map-${++count}`,
      title,
      loading: 'lazy',
      allow: 'fullscreen; clipboard-write; web-share',
      ...(sandbox !== null && { sandbox }),
      src: address,
    };
    for (const [name, value] of Object.entries(attributes)) this.element.setAttribute(name, value);
    const { signal } = this.#closing;
    addEventListener('message', (event) => this.#hear(event), { signal });
    this.element.addEventListener('load', () => this.#wait(), { signal });
  }

  #wait(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#listener.onSilence(), patienceMilliseconds);
  }

  #hear({ source, data }: MessageEvent): void {
    // The origin says nothing: a sandboxed frame has none of its own.
    if (source === null || source !== this.element.contentWindow) return;
    this.#height = parseHeight(data) ?? this.#height;
    const message = parseEmbedMessage(data);
    if (message?.id === this.element.name) {
      clearTimeout(this.#silence);
      this.#isReady ||= message.type === 'ready';
      this.#listener.onMessage(message);
    }
    if (this.#isReady) this.#settle();
  }

  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      if (this.#height !== null) this.#listener.onHeight(this.#height);
    }, settlingMilliseconds);
  }

  /** Nothing secret is said, and a sandboxed frame could not be addressed by its origin. */
  post<Type extends HostCommandType>(type: Type, data: HostCommands[Type]): void {
    const { contentWindow, name } = this.element;
    contentWindow?.postMessage(hostCommand(type, data, name), '*');
  }

  close(): void {
    this.#closing.abort();
    clearTimeout(this.#silence);
    clearTimeout(this.#settling);
    this.element.remove();
  }
}

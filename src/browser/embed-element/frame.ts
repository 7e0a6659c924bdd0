/** The `<iframe>` with the map, and the messages between it and the page. */
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
  /** The height in CSS pixels that the embed asks for, once it has settled. */
  onHeight(height: number): void;
  /** The frame has loaded, but sent no message within the timeout. */
  onTimeout(): void;
}

/** How long the records may take after the frame has loaded, on a slow connection. */
const timeoutMilliseconds = 30_000;

/** Debounces heights: the first ones follow in quick succession, while records and fonts load. */
const settlingMilliseconds = 100;

/** Numbers the frames of a page, whose names must differ. */
let count = 0;

export class Frame {
  readonly element = document.createElement('iframe');
  readonly #listener: FrameListener;
  readonly #closing = new AbortController();
  #timeout: ReturnType<typeof setTimeout> | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #height: number | null = null;
  #isReady = false;

  /** `sandbox` is the value of the frame's attribute; `null` for no sandbox. */
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
    clearTimeout(this.#timeout);
    this.#timeout = setTimeout(() => this.#listener.onTimeout(), timeoutMilliseconds);
  }

  #hear({ source, data }: MessageEvent): void {
    // Checked by window, not by origin: the origin of a sandboxed frame is opaque.
    if (source === null || source !== this.element.contentWindow) return;
    this.#height = parseHeight(data) ?? this.#height;
    const message = parseEmbedMessage(data);
    if (message?.id === this.element.name) {
      clearTimeout(this.#timeout);
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

  /** Sent to any origin: nothing is secret, and a sandboxed frame cannot be addressed by its origin. */
  post<Type extends HostCommandType>(type: Type, data: HostCommands[Type]): void {
    const { contentWindow, name } = this.element;
    contentWindow?.postMessage(hostCommand(type, data, name), '*');
  }

  close(): void {
    this.#closing.abort();
    clearTimeout(this.#timeout);
    clearTimeout(this.#settling);
    this.element.remove();
  }
}

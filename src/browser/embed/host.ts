/** The host page of the embed: the messages to it, and the commands from it. */
import {
  type EmbedEvents,
  type EmbedEventType,
  embedMessage,
  type HostCommand,
  heightMessages,
  parseHostMessage,
  secretOfHash,
  wordPressLink,
} from '../../core/embedding/messages';

export interface Host {
  sendEvent<Type extends EmbedEventType>(type: Type, data: EmbedEvents[Type]): void;
  /** Sends the height that the embed asks for, in CSS pixels, and again whenever the host requests it. */
  sendHeight(height: number): void;
  /** Calls back with each command of the host; the returned function stops that. */
  onCommand(callback: (command: HostCommand) => void): () => void;
  /**
   * Asks a WordPress page to go to an address of this site. Returns whether it was asked: only WordPress
   * gives its frames a secret.
   */
  goTo(address: string): boolean;
}

/** The part of a window that the connection needs. */
export type FrameWindow = Pick<Window, 'name' | 'addEventListener' | 'removeEventListener'> & {
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void };
  readonly location: Pick<Location, 'hash' | 'href'>;
};

const maxNameLength = 200;

/** Connects to the host of a window. A window that is not in a frame has no host: its messages go nowhere. */
export function connectHost(frame: FrameWindow): Host {
  const isFramed = frame.parent !== (frame as unknown);
  const id = frame.name.slice(0, maxNameLength);
  let height: number | null = null;
  let onHostCommand: ((command: HostCommand) => void) | null = null;

  // Any page may embed this one, and a sandboxed host has an opaque origin. Nothing sent is secret.
  const post = (message: unknown) => {
    if (isFramed) frame.parent.postMessage(message, '*');
  };
  const secret = () => secretOfHash(frame.location.hash);
  const postHeight = () => {
    if (height === null) return;
    for (const message of heightMessages(height, frame.location.href, secret())) post(message);
  };

  const hear = ({ source, data }: MessageEvent) => {
    if (!isFramed || source !== (frame.parent as unknown)) return;
    const message = parseHostMessage(data);
    switch (message?.type) {
      case 'frames-init':
        postHeight();
        return;
      case 'wordpress-ready':
        if (message.secret === secret()) postHeight();
        return;
      case 'select':
      case 'set-view':
        if (message.id === null || message.id === id) onHostCommand?.(message);
    }
  };
  frame.addEventListener('message', hear);
  // WordPress may set the secret after the frame has loaded.
  frame.addEventListener('hashchange', postHeight);

  return {
    sendEvent: (type, data) => post(embedMessage(type, data, id)),
    sendHeight: (next) => {
      if (next === height) return;
      height = next;
      postHeight();
    },
    onCommand: (callback) => {
      onHostCommand = callback;
      return () => {
        onHostCommand = null;
      };
    },
    goTo: (address) => {
      const given = secret();
      if (given === null) return false;
      post(wordPressLink(address, given));
      return true;
    },
  };
}

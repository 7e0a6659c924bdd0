/** The page around the embed: what it is told, and what it may ask. */
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
  tell<Type extends EmbedEventType>(type: Type, data: EmbedEvents[Type]): void;
  /** Says how high the embed would like to be, in CSS pixels; again whenever the host asks. */
  tellHeight(height: number): void;
  /** Has the host's commands obeyed; the returned function ends it. */
  obey(command: (command: HostCommand) => void): () => void;
  /**
   * Asks a page of WordPress to go to an address of this site. Whether it was asked: only WordPress
   * gives its frames a secret.
   */
  goTo(address: string): boolean;
}

/** What of a window the connection needs. */
export type FrameWindow = Pick<Window, 'name' | 'addEventListener' | 'removeEventListener'> & {
  readonly parent: { postMessage(message: unknown, targetOrigin: string): void };
  readonly location: Pick<Location, 'hash' | 'href'>;
};

const maxNameLength = 200;

/** Connects to the host of a window. A window that is in no frame has none and tells nobody. */
export function connectHost(frame: FrameWindow): Host {
  const isFramed = frame.parent !== (frame as unknown);
  const id = frame.name.slice(0, maxNameLength);
  let height: number | null = null;
  let obeyed: ((command: HostCommand) => void) | null = null;

  // Any page may embed this one, and a sandboxed one has no origin: nothing secret is said.
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
        if (message.id === null || message.id === id) obeyed?.(message);
    }
  };
  frame.addEventListener('message', hear);
  // WordPress may give the secret later than the frame.
  frame.addEventListener('hashchange', postHeight);

  return {
    tell: (type, data) => post(embedMessage(type, data, id)),
    tellHeight: (next) => {
      if (next === height) return;
      height = next;
      postHeight();
    },
    obey: (command) => {
      obeyed = command;
      return () => {
        obeyed = null;
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

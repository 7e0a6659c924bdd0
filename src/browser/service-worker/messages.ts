/** What a page and the service worker tell each other. */

/** Asked with a port, on which the answer comes. */
export interface Question {
  readonly type: 'standing';
  /** The address of the script that the page begins with. */
  readonly script: string;
}

/** Asks to keep what the page has fetched so far, and what it needs beside that to go on without a network. */
export interface KeepRequest {
  readonly type: 'keep';
  /** Addresses. */
  readonly fetched: readonly string[];
  /** The home page in the page's language. */
  readonly home: string;
  /** Nothing is to be fetched that the page does not have. */
  readonly sparesData: boolean;
}

export type MessageOfPage = Question | KeepRequest;

/** How things stand, as the worker tells a page that asks. */
export interface Standing {
  /** Of the build that page and worker are of; `null` of a page that is of another one. */
  readonly version: string | null;
  readonly isOffline: boolean;
}

/** Told to all pages when it changes. */
export interface Connection {
  readonly isOffline: boolean;
}

/** The messages between pages and the service worker. */

/** Sent with a port, on which the answer comes. */
export interface Question {
  readonly type: 'standing';
  /** The address of the page's entry script. */
  readonly script: string;
}

/** Requests to cache what the page has fetched so far, and what else it needs offline. */
export interface KeepRequest {
  readonly type: 'keep';
  /** Addresses. */
  readonly fetched: readonly string[];
  /** The home page in the page's language. */
  readonly home: string;
  /** Whether to fetch nothing that the page does not have already. */
  readonly sparesData: boolean;
}

export type MessageOfPage = Question | KeepRequest;

/** The worker's answer to a question. */
export interface Standing {
  /** The version of the worker; `null` if the page is of another version. */
  readonly version: string | null;
  readonly isOffline: boolean;
}

/** Sent to all pages when it changes. */
export interface Connection {
  readonly isOffline: boolean;
}

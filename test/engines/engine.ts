/** The interface to a browser that the engine tests use. */

export type EngineName = 'chromium' | 'firefox' | 'webkit';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A key's name, or a character. */
export type Key = 'Tab' | 'Enter' | 'Escape' | 'ArrowDown' | 'ArrowUp' | '/' | '?';

/** A page, or a frame in one. */
export interface Pane {
  /** Runs a function in it. Argument and result must be plain data; the function cannot use variables around it. */
  run<A, R>(script: (argument: A) => R, argument: A): Promise<R>;
  /** Scrolls the element that a function finds into view, and clicks its middle, even if something covers it. */
  click<A>(find: (argument: A) => Element | null, argument: A): Promise<void>;
  /**
   * Sets `data-accessible` to `mark` on the element with this accessible role and name, as computed by the engine.
   * Returns whether there is one.
   */
  markAccessible(role: string, name: string, mark: string): Promise<boolean>;
  /** The frame in it with this title. */
  frame(title: string): Pane;
}

export interface BrowserWindow extends Pane {
  visit(address: string): Promise<void>;
  back(): Promise<void>;
  address(): Promise<string>;
  /** Sets its inner size. WebKit's windows are at least 447 pixels wide. */
  resize(width: number, height: number): Promise<void>;
  press(key: Key): Promise<void>;
  type(text: string): Promise<void>;
  pointAt(point: Point): Promise<void>;
  clickAt(point: Point): Promise<void>;
  /** A screenshot as PNG. */
  screenshot(): Promise<Buffer>;
  /** The number of windows and tabs, including this one. */
  windowCount(): Promise<number>;
  close(): Promise<void>;
}

/** A running browser. */
export interface Engine {
  /**
   * Opens a window that prefers reduced motion. What sites have stored in windows before it may still be there: each
   * test has addresses of its own.
   */
  open(): Promise<BrowserWindow>;
  close(): Promise<void>;
}

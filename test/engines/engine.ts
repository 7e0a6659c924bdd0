/** Browsers as the journeys use them: the few verbs that each of them can be asked for. */

export type EngineName = 'chromium' | 'firefox' | 'webkit';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A key by its name, or a character. */
export type Key = 'Tab' | 'Enter' | 'Escape' | 'ArrowDown' | 'ArrowUp' | '/' | '?';

/** A page, or a frame in one. */
export interface Pane {
  /** Runs a function in it; what it takes and returns is plain data, and it knows nothing around it. */
  run<A, R>(script: (argument: A) => R, argument: A): Promise<R>;
  /** Brings into sight what a function finds, and clicks in its middle, on whatever lies there. */
  click<A>(find: (argument: A) => Element | null, argument: A): Promise<void>;
  /**
   * Where among all elements stands what assistive programs know by a role and a name, as the engine
   * computes both; -1 for nowhere.
   */
  indexOfAccessible(role: string, name: string): Promise<number>;
  /** The frame in it that has a title. */
  frame(title: string): Pane;
}

export interface BrowserWindow extends Pane {
  visit(address: string): Promise<void>;
  back(): Promise<void>;
  address(): Promise<string>;
  /** Makes it so large; WebKit's stays 447 pixels wide at least. */
  resize(width: number, height: number): Promise<void>;
  press(key: Key): Promise<void>;
  type(text: string): Promise<void>;
  pointAt(point: Point): Promise<void>;
  clickAt(point: Point): Promise<void>;
  /** What it shows, as PNG. */
  screenshot(): Promise<Buffer>;
  /** How many windows or tabs this one has come to, itself included. */
  windowCount(): Promise<number>;
  close(): Promise<void>;
}

/** A browser that runs. */
export interface Engine {
  /** A window of a reader who has never been here, and does not like movement. */
  open(): Promise<BrowserWindow>;
  close(): Promise<void>;
}

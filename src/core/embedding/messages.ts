/**
 * Creates and parses all messages between an embed and its host page. Published hosts rely on these shapes. A parser
 * accepts any value, never throws, and returns `null` for messages that are not for it.
 */
import { isObject } from '../domain/is-object';
import { selectionParameters } from '../view/parameters/parameter-table';

/** Marks messages of the embed. */
export const embedSource = 'sister-city-map';
/** Marks messages of the host. */
export const hostSource = 'sister-city-map-host';

/** A selection as parameters of the address; an empty one clears the selection. */
export type SelectionParameters = Readonly<
  Partial<Record<(typeof selectionParameters)[number], string>>
>;

/** Parameters of the address without defaults. */
export type ViewParameters = Readonly<Record<string, string>>;

/** An error of the embed, for the host's scripts; `message` is in English. */
export interface EmbedFault {
  /** What failed. `parameter`: a value of the address; `data`: the records; `map`: the live map. */
  readonly fault: 'parameter' | 'data' | 'map';
  readonly message: string;
  /** Only for the fault `parameter`. */
  readonly parameter?: string;
  readonly value?: string;
}

/** The data of each event of the embed. */
export interface EmbedEvents {
  /** The records have loaded, so that things can be selected. */
  readonly ready: { readonly view: ViewParameters };
  /** The selection has changed, by the reader or the host; `name` is in the language of the embed. */
  readonly select: { readonly selection: SelectionParameters; readonly name: string };
  /** Anything else in the view has changed: filters, camera, projection … */
  readonly view: { readonly view: ViewParameters };
  readonly error: EmbedFault;
}
export type EmbedEventType = keyof EmbedEvents;

/** A message of the embed. `id` is the name of its frame, which distinguishes several embeds in a page. */
export type EmbedMessage = {
  [Type in EmbedEventType]: {
    readonly source: typeof embedSource;
    readonly id: string;
    readonly type: Type;
    readonly data: EmbedEvents[Type];
  };
}[EmbedEventType];

/** The commands of a host. */
export interface HostCommands {
  readonly select: SelectionParameters;
  /** The parameters to change; `null` resets one to its default. */
  readonly 'set-view': Readonly<Record<string, string | null>>;
}
export type HostCommandType = keyof HostCommands;

export type HostCommand = {
  [Type in HostCommandType]: {
    readonly type: Type;
    /** The id of the addressed embed; `null` for any embed that receives the message. */
    readonly id: string | null;
    readonly data: HostCommands[Type];
  };
}[HostCommandType];

/** A request for the height, as sent by AMP or WordPress pages. */
export type HeightRequest =
  | { readonly type: 'frames-init' }
  | { readonly type: 'wordpress-ready'; readonly secret: string };

export type HostMessage = HostCommand | HeightRequest;

const eventTypes: readonly string[] = ['ready', 'select', 'view', 'error'];

/** More than any address of the atlas needs: larger messages are not for us. */
const maxParameters = 32;
const maxNameLength = 32;
const maxValueLength = 500;
const maxIdLength = 200;

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

/** The parameters if all names and values are acceptable; otherwise `null`. */
function readParameters<Value>(
  data: unknown,
  isName: (name: string) => boolean,
  isValue: (value: unknown) => value is Value,
): Readonly<Record<string, Value>> | null {
  if (!isObject(data)) return null;
  const entries = Object.entries(data);
  if (entries.length > maxParameters) return null;
  const read: [string, Value][] = [];
  for (const [name, value] of entries) {
    if (!isName(name) || !isValue(value)) return null;
    read.push([name, value]);
  }
  return Object.fromEntries(read);
}

const isParameterName = (name: string) =>
  name.length <= maxNameLength && /^[a-z]+(?:-[a-z]+)*$/.test(name);
const isSelectionName = (name: string) => selectionParameters.some((other) => other === name);
const isValue = (value: unknown): value is string => isText(value, maxValueLength);
const isValueOrNull = (value: unknown): value is string | null => value === null || isValue(value);

function readCommand({
  id = null,
  type,
  data,
}: Readonly<Record<string, unknown>>): HostCommand | null {
  if (id !== null && !isText(id, maxIdLength)) return null;
  if (type === 'select') {
    const selection = readParameters(data, isSelectionName, isValue);
    return selection && { type, id, data: selection };
  }
  if (type === 'set-view') {
    const parameters = readParameters(data, isParameterName, isValueOrNull);
    return parameters && { type, id, data: parameters };
  }
  return null;
}

/** Makes a parser that accepts any value and never throws. */
function readerOf<Read>(read: (message: Readonly<Record<string, unknown>>) => Read | null) {
  return (message: unknown): Read | null => {
    try {
      return isObject(message) ? read(message) : null;
    } catch {
      // Messages from other windows are plain data; only a hand-made object can throw when it is read.
      return null;
    }
  };
}

/**
 * Parses a message of the host. The caller checks that it comes from the parent window. The origin cannot be checked,
 * because a sandboxed page has none.
 */
export const parseHostMessage = readerOf((message): HostMessage | null => {
  if (message.source === hostSource) return readCommand(message);
  if (message.sentinel === 'amp' && message.type === 'frames-init') return { type: 'frames-init' };
  if (message.message === 'ready' && isSecret(message.secret)) {
    return { type: 'wordpress-ready', secret: message.secret };
  }
  return null;
});

/** Creates a message of the host. */
export function hostCommand<Type extends HostCommandType>(
  type: Type,
  data: HostCommands[Type],
  id?: string,
): object {
  return { source: hostSource, ...(id !== undefined && { id }), type, data };
}

/** Creates a message of the embed. */
export function embedMessage<Type extends EmbedEventType>(
  type: Type,
  data: EmbedEvents[Type],
  id: string,
): object {
  return { source: embedSource, id, type, data };
}

/** Parses a message of an embed. The caller checks that it comes from the embed's window. */
export const parseEmbedMessage = readerOf((message): EmbedMessage | null => {
  const isMeant =
    message.source === embedSource &&
    isText(message.id, maxIdLength) &&
    eventTypes.includes(String(message.type)) &&
    isObject(message.data);
  return isMeant ? (message as unknown as EmbedMessage) : null;
});

/** More than any embed requests. */
const maxHeight = 10_000;

/** The height in CSS pixels that an embed requests in AMP's format, or `null`. */
export const parseHeight = readerOf(({ sentinel, type, height }): number | null => {
  const isMeant = sentinel === 'amp' && type === 'embed-size' && typeof height === 'number';
  return isMeant && height > 0 && height <= maxHeight ? height : null;
});

/** WordPress generates ten letters and digits, and accepts no other characters. */
function isSecret(value: unknown): value is string {
  return typeof value === 'string' && /^[a-zA-Z0-9]{1,64}$/.test(value);
}

/** The secret that WordPress appends to an embed's address as `#?secret=…`, or `null`. */
export function secretOfHash(hash: string): string | null {
  const [, secret] = /^#\?(?:.*&)?secret=([^&]*)/.exec(hash) ?? [];
  return isSecret(secret) ? secret : null;
}

/**
 * The messages that request a height in CSS pixels, in the usual formats: AMP's, the string that hosts of Embedly's
 * players understand, and WordPress's, which requires the frame's secret. WordPress limits the height to 200 to 1000
 * (`wp-includes/js/wp-embed.js`).
 */
export function heightMessages(
  height: number,
  address: string,
  secret: string | null,
): readonly (object | string)[] {
  return [
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: address, context: 'iframe.resize', height }),
    ...(secret === null ? [] : [{ message: 'height', value: height, secret }]),
  ];
}

/**
 * Asks a WordPress page to navigate to an address, leaving the present page. WordPress only does so if the address is on
 * the embed's host and the embed has the focus.
 */
export function wordPressLink(address: string, secret: string): object {
  return { message: 'link', value: address, secret };
}

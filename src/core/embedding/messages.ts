/**
 * Every message between an embed and the page around it: how it is made and how it is read. Hosts of
 * other people rely on these shapes. A reader of messages takes anything, never throws, and answers
 * `null` to whatever is not meant for it.
 */
import { isObject } from '../domain/is-object';
import { selectionParameters } from '../view/parameters/parameter-table';

/** Marks what the embed tells. */
export const embedSource = 'sister-city-map';
/** Marks what a host asks for. */
export const hostSource = 'sister-city-map-host';

/** A selection in the words of the address; an empty one selects nothing. */
export type SelectionParameters = Readonly<
  Partial<Record<(typeof selectionParameters)[number], string>>
>;

/** Parameters of the address and their values; defaults are left out. */
export type ViewParameters = Readonly<Record<string, string>>;

/** What went wrong in the embed, for the host's scripts; `message` is in English. */
export interface EmbedFault {
  /** `parameter`: a value of the address; `data`: the records; `map`: the live map. */
  readonly fault: 'parameter' | 'data' | 'map';
  readonly message: string;
  /** Of a fault of type `parameter`. */
  readonly parameter?: string;
  readonly value?: string;
}

/** What each event of the embed carries. */
export interface EmbedEvents {
  /** The records are there, and what they tell can be read and selected. */
  readonly ready: { readonly view: ViewParameters };
  /** Another selection, by the reader or the host; `name` in the language of the embed. */
  readonly select: { readonly selection: SelectionParameters; readonly name: string };
  /** Any other change of what is shown: filters, camera, projection … */
  readonly view: { readonly view: ViewParameters };
  readonly error: EmbedFault;
}
export type EmbedEventType = keyof EmbedEvents;

/** Told by the embed: `id` is the name of its frame, so that a page can tell its embeds apart. */
export type EmbedMessage = {
  [Type in EmbedEventType]: {
    readonly source: typeof embedSource;
    readonly id: string;
    readonly type: Type;
    readonly data: EmbedEvents[Type];
  };
}[EmbedEventType];

/** What a host may ask of the embed. */
export interface HostCommands {
  readonly select: SelectionParameters;
  /** Parameters to change; `null` puts one back to its default. Those not named stay. */
  readonly 'set-view': Readonly<Record<string, string | null>>;
}
export type HostCommandType = keyof HostCommands;

export type HostCommand = {
  [Type in HostCommandType]: {
    readonly type: Type;
    /** The embed that is meant; `null` for whichever gets the message. */
    readonly id: string | null;
    readonly data: HostCommands[Type];
  };
}[HostCommandType];

/** A host that asks for the height: a page that follows AMP's or WordPress's way. */
export type HeightRequest =
  | { readonly type: 'frames-init' }
  | { readonly type: 'wordpress-ready'; readonly secret: string };

export type HostMessage = HostCommand | HeightRequest;

const eventTypes: readonly string[] = ['ready', 'select', 'view', 'error'];

/** More and longer ones than any address of ours has are somebody else's. */
const maxParameters = 32;
const maxNameLength = 32;
const maxValueLength = 500;
const maxIdLength = 200;

function isText(value: unknown, longest: number): value is string {
  return typeof value === 'string' && value.length <= longest;
}

/** The record with values that are acceptable, or `null` where anything about it is not. */
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

/** A reader of messages that takes anything and never throws. */
function readerOf<Read>(read: (message: Readonly<Record<string, unknown>>) => Read | null) {
  return (message: unknown): Read | null => {
    try {
      return isObject(message) ? read(message) : null;
    } catch {
      // A message from another window is plain data; only one made by hand can throw when it is read.
      return null;
    }
  };
}

/**
 * Reads what a host says to the embed. The caller makes sure that it comes from the parent window;
 * origins say nothing, for a sandboxed page has none.
 */
export const parseHostMessage = readerOf((message): HostMessage | null => {
  if (message.source === hostSource) return readCommand(message);
  if (message.sentinel === 'amp' && message.type === 'frames-init') return { type: 'frames-init' };
  if (message.message === 'ready' && isSecret(message.secret)) {
    return { type: 'wordpress-ready', secret: message.secret };
  }
  return null;
});

/** Makes what a host says to the embed. */
export function hostCommand<Type extends HostCommandType>(
  type: Type,
  data: HostCommands[Type],
  id?: string,
): object {
  return { source: hostSource, ...(id !== undefined && { id }), type, data };
}

/** Makes what the embed tells. */
export function embedMessage<Type extends EmbedEventType>(
  type: Type,
  data: EmbedEvents[Type],
  id: string,
): object {
  return { source: embedSource, id, type, data };
}

/** Reads what an embed tells. The caller makes sure that it comes from the embed's window. */
export const parseEmbedMessage = readerOf((message): EmbedMessage | null => {
  const isMeant =
    message.source === embedSource &&
    isText(message.id, maxIdLength) &&
    eventTypes.includes(String(message.type)) &&
    isObject(message.data);
  return isMeant ? (message as unknown as EmbedMessage) : null;
});

/** Taller than this is no height of ours. */
const maxHeight = 10_000;

/** The height in CSS pixels that an embed asks for in AMP's way, or `null`. */
export const parseHeight = readerOf(({ sentinel, type, height }): number | null => {
  const isMeant = sentinel === 'amp' && type === 'embed-size' && typeof height === 'number';
  return isMeant && height > 0 && height <= maxHeight ? height : null;
});

/** WordPress makes ten letters and digits, and takes no other characters. */
function isSecret(value: unknown): value is string {
  return typeof value === 'string' && /^[a-zA-Z0-9]{1,64}$/.test(value);
}

/** The secret that WordPress appends to an embed's address as `#?secret=…`, or `null`. */
export function secretOfHash(hash: string): string | null {
  const [, secret] = /^#\?(?:.*&)?secret=([^&]*)/.exec(hash) ?? [];
  return isSecret(secret) ? secret : null;
}

/**
 * The messages that tell a height in CSS pixels in the usual shapes: AMP's, the string that hosts of
 * Embedly's players know, and WordPress's, which holds it between 200 and 1000
 * (`wp-includes/js/wp-embed.js`) and wants the secret of its frame.
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
 * Asks a page of WordPress to go to an address. It does so where the address is of the embed's own
 * host and the embed has the focus, and leaves the page that the reader is on.
 */
export function wordPressLink(address: string, secret: string): object {
  return { message: 'link', value: address, secret };
}

/** Fetches the prebuilt files, and classifies failures for the error messages. */
import { OtherFormatError } from '../../core/domain/unreadable-file';
import { siteRoot } from './site-root';

/**
 * Why a file could not be loaded: no response, a refusal by the server, the format of another version
 * of the atlas, or damaged content.
 */
export type LoadFault =
  | { readonly type: 'network' }
  | { readonly type: 'missing'; readonly status: number }
  | { readonly type: 'otherFormat' }
  | { readonly type: 'unreadable' };

export class LoadError extends Error {
  override name = 'LoadError';

  constructor(
    readonly fault: LoadFault,
    options?: ErrorOptions,
  ) {
    super(`prebuilt file: ${fault.type}`, options);
  }
}

/** The fault behind an error that a query threw. */
export function faultOf(error: unknown): LoadFault {
  return error instanceof LoadError ? error.fault : { type: 'unreadable' };
}

/** Whether the server responded that there is no such file. */
export function isMissing(error: unknown): boolean {
  const fault = faultOf(error);
  return fault.type === 'missing' && fault.status === 404;
}

/** The address of a prebuilt file by its path under `data/`, wherever the site is mounted. */
export function addressOfFile(path: string): URL {
  return new URL(`data/${path}`, siteRoot);
}

/** Fetches `data/<path>` and decodes it. Throws a LoadError. */
export async function fetchJson<Value>(
  path: string,
  decode: (json: unknown) => Value | Promise<Value>,
  signal: AbortSignal,
  cache: RequestCache = 'default',
): Promise<Value> {
  let response: Response;
  try {
    response = await fetch(addressOfFile(path), { signal, cache });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new LoadError({ type: 'network' }, { cause });
  }
  if (!response.ok) throw new LoadError({ type: 'missing', status: response.status });
  // Some hosts send an HTML page with status 200 for a missing file.
  if (response.headers.get('Content-Type')?.startsWith('text/html')) {
    throw new LoadError({ type: 'missing', status: 404 });
  }
  try {
    return await decode(await response.json());
  } catch (cause) {
    if (signal.aborted) throw cause;
    const type = cause instanceof OtherFormatError ? 'otherFormat' : 'unreadable';
    throw new LoadError({ type }, { cause });
  }
}

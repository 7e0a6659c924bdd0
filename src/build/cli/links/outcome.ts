/** The outcome of checking an address: the meaning of each response and error. */

import { z } from 'zod';

/** Each finding in words, most serious first. */
export const meanings = {
  missing: 'the server reports that the page does not exist',
  'unknown-host': 'no such host (DNS)',
  insecure: 'the certificate or the encryption fails (TLS)',
  unreachable: 'the connection is refused or broken',
  silent: 'no answer in time',
  'redirect-loop': 'redirects without end',
  failing: 'the server responds with an error',
  'other-content': 'the address has something other than a page',
  moved: 'the address redirects',
  guarded: 'answers, but not to a program: look with a browser',
  reachable: 'the page is there',
} as const;
export type LinkFinding = keyof typeof meanings;
export const findings = Object.keys(meanings) as readonly LinkFinding[];

/** Also the format of the cache file. */
export const outcomeSchema = z.object({
  finding: z.enum(findings),
  /** The HTTP status of the last response; `null` if there was none. */
  status: z.number().nullable(),
  /** The target of the redirects; `null` if there were none. */
  movedTo: z.string().nullable(),
  /** The error's code or the content type, if it is more specific than the finding. */
  detail: z.string().nullable(),
});
export type Outcome = Readonly<z.infer<typeof outcomeSchema>>;

/** Whether an archive copy or another address is needed. */
export function isLost({ finding }: Outcome): boolean {
  return findings.indexOf(finding) < findings.indexOf('moved');
}

/** Whether a retry may help. */
export function mayPass({ finding, status }: Outcome): boolean {
  if (status === 429) return true;
  return finding === 'silent' || finding === 'unreachable' || (status !== null && status >= 500);
}

/** The statuses of paywalls, logins and bot protection. */
const guarding: ReadonlySet<number> = new Set([401, 402, 403, 405, 406, 407, 429, 451]);

export function findingOfStatus(status: number): LinkFinding {
  if (status >= 200 && status < 300) return 'reachable';
  if (status === 404 || status === 410) return 'missing';
  return guarding.has(status) ? 'guarded' : 'failing';
}

/** The content types of readable pages. */
const readable = /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|xml|pdf))\b/i;

/** A missing content type counts as readable. */
export function isReadable(contentType: string | null): boolean {
  return contentType === null || readable.test(contentType);
}

/** The codes of certificate and protocol errors in OpenSSL and Node. */
const insecure =
  /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO$)/;

function codeOf(error: unknown): string | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string') return current.code;
  }
  return null;
}

/** The outcome of a request without a response: an error of `fetch`, by its innermost code. */
export function outcomeOfError(error: unknown): Outcome {
  const code = codeOf(error);
  const isTimeout =
    (error instanceof Error && error.name === 'TimeoutError') ||
    /TIMEOUT|ETIMEDOUT/.test(code ?? '');
  const finding: LinkFinding = isTimeout
    ? 'silent'
    : code === 'ENOTFOUND'
      ? 'unknown-host'
      : insecure.test(code ?? '')
        ? 'insecure'
        : 'unreachable';
  return { finding, status: null, movedTo: null, detail: code };
}

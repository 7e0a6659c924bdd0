/** What became of an address, and what each answer or fault of a server means. */

import { z } from 'zod';

/** Each finding in words, from the most to the least serious. */
export const meanings = {
  missing: 'the server says that the page is not there',
  'unknown-host': 'no such host (DNS)',
  insecure: 'the certificate or the encryption fails (TLS)',
  unreachable: 'the connection is refused or breaks off',
  silent: 'no answer in time',
  'redirect-loop': 'redirects without end',
  failing: 'the server answers with an error',
  'other-content': 'what is there is no page to read',
  moved: 'the address redirects',
  guarded: 'answers, but not to a program: look with a browser',
  reachable: 'the page is there',
} as const;
export type LinkFinding = keyof typeof meanings;
export const findings = Object.keys(meanings) as readonly LinkFinding[];

/** As it is kept in a file, too. */
export const outcomeSchema = z.object({
  finding: z.enum(findings),
  /** HTTP status of the last answer, or `null` where there was none. */
  status: z.number().nullable(),
  /** Where the redirects led, or `null` where there were none. */
  movedTo: z.string().nullable(),
  /** The error's code or the content type, where it says more than the finding. */
  detail: z.string().nullable(),
});
export type Outcome = Readonly<z.infer<typeof outcomeSchema>>;

/** Whether an archive copy, or another address, is needed. */
export function isLost({ finding }: Outcome): boolean {
  return findings.indexOf(finding) < findings.indexOf('moved');
}

/** Whether asking again may help. */
export function mayPass({ finding, status }: Outcome): boolean {
  if (status === 429) return true;
  return finding === 'silent' || finding === 'unreachable' || (status !== null && status >= 500);
}

/** Answers that a paywall, a login or a guard against programs gives. */
const guarding: ReadonlySet<number> = new Set([401, 402, 403, 405, 406, 407, 429, 451]);

export function findingOfStatus(status: number): LinkFinding {
  if (status >= 200 && status < 300) return 'reachable';
  if (status === 404 || status === 410) return 'missing';
  return guarding.has(status) ? 'guarded' : 'failing';
}

/** A page that a reader can read. */
const readable = /^(?:text\/(?:html|plain)|application\/(?:xhtml\+xml|xml|pdf))\b/i;

/** A server that does not say what it sends is believed. */
export function isReadable(contentType: string | null): boolean {
  return contentType === null || readable.test(contentType);
}

/** Codes of OpenSSL's and Node's certificate and protocol errors. */
const insecure =
  /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO$)/;

function codeOf(error: unknown): string | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ('code' in current && typeof current.code === 'string') return current.code;
  }
  return null;
}

/** The outcome of a request that brought no answer: an error of `fetch`, by its innermost code. */
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

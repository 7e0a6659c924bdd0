/** Checks one address, politely: HEAD, then GET, then again after a pause. */
import { findingOfStatus, isReadable, mayPass, type Outcome, outcomeOfError } from './outcome';

export type Sleep = (milliseconds: number) => Promise<void>;

export interface Manners {
  readonly sleep: Sleep;
  /** The timeout for a server's response, in milliseconds. */
  readonly timeLimit: number;
  /** The maximum number of retries. */
  readonly retries: number;
}

export const userAgent = 'SisterCityAtlas-links/1 (a curator checks sources; one visit a page)';

const maxRedirects = 10;
const firstBackOff = 2_000;
/** A server that asks for a longer pause is not retried. In milliseconds. */
const maxPause = 60_000;

/** Milliseconds of a Retry-After header (RFC 9110, 10.2.3): seconds or a date. */
export function pauseOfHeader(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : Math.max(0, time - now);
}

/** One request; the body is never read. */
async function request(address: string, method: string, timeLimit: number): Promise<Response> {
  const response = await fetch(address, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeLimit),
    headers: { 'user-agent': userAgent, accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
  });
  await response.body?.cancel();
  return response;
}

/** Requests an address and follows redirects; `pause` is the server's Retry-After in milliseconds. */
async function visit(
  address: string,
  method: string,
  { timeLimit }: Manners,
): Promise<{ outcome: Outcome; pause: number | null }> {
  const seen = new Set<string>();
  let current = address;
  try {
    while (seen.size <= maxRedirects && !seen.has(current)) {
      seen.add(current);
      const response = await request(current, method, timeLimit);
      const { status, headers } = response;
      const location = headers.get('location');
      if (status >= 300 && status < 400 && location !== null && URL.canParse(location, current)) {
        current = new URL(location, current).href;
        continue;
      }
      const type = headers.get('content-type');
      const movedTo = current === address ? null : current;
      const pause = pauseOfHeader(headers.get('retry-after'), Date.now());
      let finding = findingOfStatus(status);
      if (finding === 'reachable' && !isReadable(type)) finding = 'other-content';
      else if (finding === 'reachable' && movedTo !== null) finding = 'moved';
      const detail = finding === 'other-content' ? type : null;
      return { outcome: { finding, status, movedTo, detail }, pause };
    }
    return {
      outcome: { finding: 'redirect-loop', status: null, movedTo: current, detail: null },
      pause: null,
    };
  } catch (error) {
    return { outcome: outcomeOfError(error), pause: null };
  }
}

/** Tries GET if HEAD fails: many servers refuse HEAD. */
async function visitOnce(address: string, manners: Manners) {
  const head = await visit(address, 'HEAD', manners);
  const isSettled = ['reachable', 'moved', 'unknown-host', 'insecure'].includes(
    head.outcome.finding,
  );
  return isSettled || head.outcome.status === 429 ? head : visit(address, 'GET', manners);
}

/** The outcome for an address. Never throws because of a server. */
export async function checkAddress(address: string, manners: Manners): Promise<Outcome> {
  let last = await visitOnce(address, manners);
  for (let attempt = 0; attempt < manners.retries && mayPass(last.outcome); attempt += 1) {
    const pause = last.pause ?? firstBackOff * 4 ** attempt;
    if (pause > maxPause) break;
    await manners.sleep(pause);
    last = await visitOnce(address, manners);
  }
  return last.outcome;
}

import { describe, expect, it } from 'vitest';
import { findingOfStatus, isLost, isReadable, mayPass, outcomeOfError } from './outcome';

/** An error as `fetch` throws it. */
function failed(code: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });
}

describe('an error', () => {
  it.each([
    ['ENOTFOUND', 'unknown-host'],
    ['EAI_AGAIN', 'unreachable'],
    ['ECONNREFUSED', 'unreachable'],
    ['ECONNRESET', 'unreachable'],
    ['UND_ERR_SOCKET', 'unreachable'],
    ['UND_ERR_CONNECT_TIMEOUT', 'silent'],
    ['CERT_HAS_EXPIRED', 'insecure'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'insecure'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'insecure'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'insecure'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'insecure'],
  ])('%s is %s', (code, finding) => {
    expect(outcomeOfError(failed(code))).toMatchObject({ finding, detail: code });
  });

  it('of a time limit is silence', () => {
    expect(outcomeOfError(new DOMException('late', 'TimeoutError')).finding).toBe('silent');
  });
});

describe('a status', () => {
  it.each([
    [200, 'reachable'],
    [404, 'missing'],
    [410, 'missing'],
    [401, 'guarded'],
    [402, 'guarded'],
    [403, 'guarded'],
    [405, 'guarded'],
    [429, 'guarded'],
    [451, 'guarded'],
    [400, 'failing'],
    [500, 'failing'],
    [503, 'failing'],
  ])('%i is %s', (status, finding) => {
    expect(findingOfStatus(status)).toBe(finding);
  });
});

describe('an outcome', () => {
  const outcome = { status: null, movedTo: null, detail: null };

  it('of a paywall or a redirect loses nothing', () => {
    for (const finding of ['guarded', 'moved', 'reachable'] as const) {
      expect(isLost({ ...outcome, finding })).toBe(false);
    }
    for (const finding of ['missing', 'unknown-host', 'silent', 'other-content'] as const) {
      expect(isLost({ ...outcome, finding })).toBe(true);
    }
  });

  it('is worth another try where the server was busy or silent', () => {
    expect(mayPass({ ...outcome, finding: 'guarded', status: 429 })).toBe(true);
    expect(mayPass({ ...outcome, finding: 'failing', status: 502 })).toBe(true);
    expect(mayPass({ ...outcome, finding: 'silent' })).toBe(true);
    expect(mayPass({ ...outcome, finding: 'guarded', status: 403 })).toBe(false);
    expect(mayPass({ ...outcome, finding: 'missing', status: 404 })).toBe(false);
    expect(mayPass({ ...outcome, finding: 'unknown-host' })).toBe(false);
  });
});

describe('a content type', () => {
  it.each(['text/html; charset=utf-8', 'application/xhtml+xml', 'application/pdf', null])(
    'of a page to read: %s',
    (type) => expect(isReadable(type)).toBe(true),
  );

  it.each(['image/png', 'application/zip', 'application/json', 'text/css'])(
    'of something else: %s',
    (type) => expect(isReadable(type)).toBe(false),
  );
});

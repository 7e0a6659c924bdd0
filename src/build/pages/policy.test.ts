import { createHash } from 'node:crypto';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { faultsAgainstPolicy, policyOf, underPolicy, withPolicy } from './policy';

const page = (head: string, body = '') =>
  `<!doctype html><html><head><meta charset="utf-8" />${head}</head><body>${body}</body></html>`;

describe('the policy of a page', () => {
  it('takes everything from the site itself and permits nothing unsafe', () => {
    const policy = policyOf(page(''));
    expect(policy).toContain("default-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it('names each inline style sheet by its hash, once', () => {
    const css = '.land{fill:#f7f3ea}';
    const hash = createHash('sha256').update(css).digest('base64');
    const style = `<style>${css}</style>`;
    expect(policyOf(page(style, `<svg>${style}</svg>`))).toContain(
      `style-src 'self' 'sha256-${hash}';`,
    );
  });

  it('permits the scripts that are meant to be inside the page, and no others', () => {
    const hash = createHash('sha256').update('start()').digest('base64');
    const html = page('<script>start()</script><script>stop()</script>');
    expect(policyOf(html, ['start()'])).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policyOf(html)).toContain("script-src 'self';");
    expect(faultsAgainstPolicy(html, ['start()'])).toEqual(['a script inside the page: stop()']);
  });

  it('reads lines as a browser does, whichever system wrote them', () => {
    const lines = '<style>\n.land {\n}\n</style>';
    expect(policyOf(page(lines.replaceAll('\n', '\r\n')))).toBe(policyOf(page(lines)));
  });

  it('permits no style sheet that is only in a comment', () => {
    expect(policyOf(page('<!-- <style>a{}</style> -->'))).not.toContain('sha256');
  });
});

describe('a page with its policy', () => {
  it('has it before anything that it is for, and the character set before it', () => {
    const html = withPolicy(page('<link rel="stylesheet" href="a.css"><style>a{}</style>'));
    const order = ['charset', 'Content-Security-Policy', '<link', '<style>'];
    expect(order.map((text) => html.indexOf(text)).every((at) => at >= 0)).toBe(true);
    expect(order.toSorted((a, b) => html.indexOf(a) - html.indexOf(b))).toEqual(order);
  });

  it('has it at the beginning of a head that names no character set', () => {
    expect(withPolicy('<html><head><title>Atlas</title></head></html>')).toMatch(
      /<head><meta http-equiv="Content-Security-Policy" content="[^"]+"><title>/,
    );
  });

  it('names its own address, too, where it may stand in a frame without an origin', () => {
    const html = page('<link rel="stylesheet" href="a.css">');
    const { document } = new JSDOM(withPolicy(html, [], true), {
      url: 'https://atlas.example/embed.html',
      runScripts: 'dangerously',
    }).window;
    const set = document.querySelector('meta[http-equiv]')?.getAttribute('content');
    expect(set).toBe(policyOf(html).replaceAll("'self'", "'self' https://atlas.example"));
    expect(withPolicy(html, [], true)).not.toContain('<meta http-equiv');
  });

  it('has to have a head', () => {
    expect(() => withPolicy('<p>Atlas</p>')).toThrow('no <head>');
  });
});

describe('what the policy would refuse', () => {
  it.each([
    ['a script', page('<script>start()</script>'), 'a script inside the page: start()'],
    ['a style', page('', '<p style="color: red">'), 'the attribute "style" in <p style='],
    ['a handler', page('', '<p title="a > b" onClick="go()">'), 'the attribute "onclick"'],
    ['an address', page('', '<a href="javascript:go()">'), 'a script as an address'],
    ['a base', page('<base href="/atlas/">'), 'the element <base'],
  ])('%s inside the page', (_, html, fault) => {
    expect(faultsAgainstPolicy(html)).toEqual([expect.stringContaining(fault)]);
  });

  it('is not a file of the site, a block of data, or words about all this', () => {
    const html = page(
      `<script src="b.js"></script><script type="module" src="a.js"></script>
       <script type="application/ld+json">{"text":"<p style='' onclick=''>"}</script>
       <style>p > a { color: red }</style>`,
      `<p title='no style="…"'>onclick="…"</p><!-- <p style="…"> --><svg><path d="M0 0"/></svg>`,
    );
    expect(faultsAgainstPolicy(html)).toEqual([]);
  });
});

describe('a page under its policy', () => {
  it('stops the build where it has what the policy forbids, and says where', () => {
    const html = page('<p onclick="go()">Osh</p>');
    expect(() => underPolicy(html, 'place/osh/', [])).toThrow(
      'place/osh/ has the attribute "onclick"',
    );
    expect(underPolicy(page('<p>Osh</p>'), 'place/osh/', [])).toContain('http-equiv');
  });
});

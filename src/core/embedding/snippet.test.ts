// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress, writeAddress } from '../view/address';
import { anyView } from '../view/arbitraries.fixture';
import { parseQueryString, writeQueryString } from '../view/query-string';
import { iframeSnippet, scriptSnippet } from './snippet';

const root = 'https://atlas.example/map/';

const bishkek = {
  title: 'Sister City Atlas: Bishkek',
  width: null,
  height: 480,
  fullMap: `${root}?place=bishkek&lang=ru`,
  linkText: 'Open the full map',
};

/** What a page becomes with the snippet in it. */
function paste(snippet: string): HTMLElement {
  const page = document.createElement('main');
  page.innerHTML = snippet;
  return page;
}

function attributesOf(element: Element | null): Record<string, string> {
  return Object.fromEntries(
    [...(element?.attributes ?? [])].map(({ name, value }) => [name, value]),
  );
}

describe('the snippet of a plain frame', () => {
  const address = `${root}embed.html?place=bishkek&lang=ru`;

  it('is a figure with the frame and a link that everybody sees', () => {
    expect(iframeSnippet({ ...bishkek, address })).toBe(
      `<figure style="margin: 0">
  <iframe src="https://atlas.example/map/embed.html?place=bishkek&amp;lang=ru" title="Sister City Atlas: Bishkek" width="100%" height="480" style="border: 0; max-width: 100%; width: 100%" loading="lazy" allow="fullscreen; clipboard-write; web-share"></iframe>
  <figcaption><a href="https://atlas.example/map/?place=bishkek&amp;lang=ru">Open the full map</a></figcaption>
</figure>
`,
    );
  });

  it('keeps a fixed width inside of a narrower page', () => {
    const frame = paste(iframeSnippet({ ...bishkek, address, width: 640 })).querySelector('iframe');
    expect(attributesOf(frame)).toMatchObject({
      width: '640',
      style: 'border: 0; max-width: 100%',
    });
  });
});

describe('the snippet of the script', () => {
  it('is the script and the element, with the link inside', () => {
    const script = `${root}embed.js`;
    const parameters = parseQueryString('?place=bishkek&years=2015..2020&lang=ru');
    expect(scriptSnippet({ ...bishkek, script, parameters })).toBe(
      `<script type="module" src="https://atlas.example/map/embed.js"></script>
<sister-city-map place="bishkek" years="2015..2020" lang="ru" title="Sister City Atlas: Bishkek" height="480">
  <a href="https://atlas.example/map/?place=bishkek&amp;lang=ru">Open the full map</a>
</sister-city-map>
`,
    );
  });
});

describe('any view in a snippet', () => {
  const texts = fc.string({ unit: 'binary', maxLength: 30 });

  it('is the same view when the page is read', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const written = writeAddress(view);
        const address = new URL(`embed.html${written}`, root).href;
        const frame = paste(iframeSnippet({ ...bishkek, address })).querySelector('iframe');
        const read = parseAddress(new URL(frame?.src ?? '').search);
        expect(read).toEqual(parseAddress(written));
        expect(read.notices).toEqual([]);
      }),
    );
  });

  it('is the same view in the attributes of the element', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        // Of all characters only NUL cannot be written in HTML.
        const written = writeAddress({ ...view, query: view.query.replaceAll('\0', '') });
        const parameters = parseQueryString(written);
        const script = `${root}embed.js`;
        const element = paste(scriptSnippet({ ...bishkek, script, parameters })).querySelector(
          'sister-city-map',
        );
        const { title, height, ...attributes } = attributesOf(element);
        expect(writeQueryString(Object.entries(attributes))).toBe(written);
        expect({ title, height }).toEqual({ title: bishkek.title, height: '480' });
      }),
    );
  });

  it('stays inside of its elements whatever the texts hold', () => {
    fc.assert(
      fc.property(texts, texts, (title, linkText) => {
        const address = `${root}embed.html`;
        const framed = paste(iframeSnippet({ ...bishkek, address, title, linkText }));
        const script = `${root}embed.js`;
        const scripted = paste(
          scriptSnippet({ ...bishkek, script, parameters: [], title, linkText }),
        );
        expect(names(framed)).toEqual(['figure', 'iframe', 'figcaption', 'a']);
        expect(names(scripted)).toEqual(['script', 'sister-city-map', 'a']);
        const withoutNul = title.toWellFormed().replaceAll('\0', '');
        expect(framed.querySelector('iframe')?.title.toWellFormed()).toBe(withoutNul);
      }),
    );
  });

  function names(page: HTMLElement): string[] {
    return [...page.querySelectorAll('*')].map(({ localName }) => localName);
  }
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../core/view/address';
import { anyView } from '../../core/view/arbitraries.fixture';
import { parseQueryString } from '../../core/view/query-string';
import { defaultView, selectPair, selectPlace, type View } from '../../core/view/view';
import {
  embedAddresses,
  embeddedView,
  openingChoices,
  presetNames,
  presetOf,
  sizeOf,
} from './embed-choices';

const root = 'https://atlas.example/map/';
const moscow = selectPair({ ...defaultView, language: 'ky', theme: 'dark' }, 'bishkek--moscow');

describe('what an embed opens with', () => {
  it('is what the app shows, for readers of any language', () => {
    expect(embeddedView(openingChoices(moscow), moscow)).toEqual({ ...moscow, language: null });
  });

  it('leaves list and search behind', () => {
    const list: View = { ...moscow, tab: 'list', table: 'articles', query: 'Мэры' };
    expect(embeddedView(openingChoices(list), list)).toEqual({ ...moscow, language: null });
  });

  it('is a chosen place by itself', () => {
    const filtered = { ...moscow, filters: { ...moscow.filters, topics: ['health'] } };
    const choices = { ...openingChoices(filtered), shown: { type: 'place', id: 'osh' } as const };
    expect(embeddedView(choices, filtered)).toEqual({
      ...selectPlace(defaultView, 'osh'),
      theme: 'dark',
    });
  });

  it('has the language, theme, projection and day that were chosen', () => {
    const chosen = {
      language: 'zh',
      theme: 'light',
      projection: 'flat',
      pin: '2026-11-22',
    } as const;
    expect(embeddedView({ ...openingChoices(moscow), ...chosen }, moscow)).toMatchObject({
      selection: moscow.selection,
      ...chosen,
    });
  });
});

describe('the addresses of an embed', () => {
  it('are below the root of the site', () => {
    expect(embedAddresses(moscow, 'none', root)).toEqual({
      embed: `${root}embed.html?pair=bishkek--moscow&lang=ky&theme=dark&controls=none`,
      script: `${root}embed.js`,
      fullMap: `${root}?pair=bishkek--moscow&lang=ky&theme=dark`,
      parameters: [
        ['pair', 'bishkek--moscow'],
        ['lang', 'ky'],
        ['theme', 'dark'],
        ['controls', 'none'],
      ],
    });
  });

  it('leave out what is as by default', () => {
    expect(embedAddresses(defaultView, 'compact', root)).toEqual({
      embed: `${root}embed.html`,
      script: `${root}embed.js`,
      fullMap: root,
      parameters: [],
    });
  });

  it('say any view again', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const { embed, fullMap } = embedAddresses(view, 'full', root);
        const { search } = new URL(embed);
        expect(parseAddress(search)).toEqual(parseAddress(new URL(fullMap).search));
        expect(parseQueryString(search).at(-1)).toEqual(['controls', 'full']);
      }),
    );
  });
});

describe('the named sizes', () => {
  it('are distinguished from custom sizes', () => {
    expect(presetNames.map((name) => presetOf(sizeOf(name)))).toEqual(presetNames);
    expect(presetOf({ width: null, height: 481 })).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyAtlas, anyFilters, anySelection } from './arbitraries.fixture';
import { atlasOf, event, viewOf, years } from './atlas.fixture';
import { settleView } from './settle-view';
import { defaultView, noFilters } from './view';

describe('a view, settled against an atlas', () => {
  const atlas = atlasOf({
    'bishkek--moscow': [event('meeting', '2017', { topics: ['health'] })],
    'beijing--moscow': [event('forum', '2020', { topics: ['trade'] })],
  });

  it('stays the same view where the atlas has everything', () => {
    const view = viewOf(
      { topics: ['trade', 'health'], ties: ['contact'], ...years(2017) },
      { type: 'places', ids: ['moscow', 'beijing'] },
    );
    expect(settleView(view, atlas)).toEqual({ view, notices: [] });
    const ofPair = viewOf({}, { type: 'pair', id: 'bishkek--moscow' });
    expect(settleView(ofPair, atlas)).toEqual({ view: ofPair, notices: [] });
    const ofChain = viewOf(
      { languages: ['en'], countries: ['KG', 'CN'] },
      { type: 'chain', from: 'bishkek', to: 'beijing' },
    );
    expect(settleView(ofChain, atlas)).toEqual({ view: ofChain, notices: [] });
  });

  it('drops each unknown id with a notice and keeps the known ones', () => {
    const view = viewOf(
      { topics: ['magic', 'health', 'luck'] },
      { type: 'places', ids: ['atlantis', 'moscow'] },
    );
    expect(settleView(view, atlas)).toEqual({
      view: viewOf({ topics: ['health'] }, { type: 'places', ids: ['moscow'] }),
      notices: [
        { parameter: 'place', value: 'atlantis', fault: 'unknown' },
        { parameter: 'topic', value: 'magic', fault: 'unknown' },
        { parameter: 'topic', value: 'luck', fault: 'unknown' },
      ],
    });
  });

  it('drops languages that no article is in and countries that no place is in', () => {
    const view = viewOf({ languages: ['tlh', 'en'], countries: ['RU', 'AQ', 'RU-RU', 'AQ-RU'] });
    expect(settleView(view, atlas)).toEqual({
      view: viewOf({ languages: ['en'], countries: ['RU', 'RU-RU'] }),
      notices: [
        { parameter: 'country', value: 'AQ', fault: 'unknown' },
        { parameter: 'country', value: 'AQ-RU', fault: 'unknown' },
        { parameter: 'source', value: 'tlh', fault: 'unknown' },
      ],
    });
  });

  it('selects the one end of a chain that the atlas has', () => {
    const { view, notices } = settleView(
      viewOf({}, { type: 'chain', from: 'atlantis', to: 'moscow' }),
      atlas,
    );
    expect(view.selection).toEqual({ type: 'places', ids: ['moscow'] });
    expect(notices).toEqual([{ parameter: 'chain', value: 'atlantis', fault: 'unknown' }]);
  });

  it.each([
    ['place', { type: 'places', ids: ['atlantis'] }, 'atlantis'],
    ['pair', { type: 'pair', id: 'beijing--bishkek' }, 'beijing--bishkek'],
  ] as const)('selects nothing where the atlas has no such %s', (parameter, selection, value) => {
    const { view, notices } = settleView(viewOf({}, selection), atlas);
    expect(view.selection).toEqual({ type: 'none' });
    expect(notices).toEqual([{ parameter, value, fault: 'unknown' }]);
  });

  it.each([
    ['capitals', 2, true],
    ['capitals', 3, false],
    ['tour', 1, false],
    ['atlantis', 1, false],
  ])('of the story %s has the step %i: %s', (id, step, isThere) => {
    const text = { en: 'A text' };
    const collection = { title: text, text, view: 'place=moscow', pairs: [] };
    const collections = [
      { ...collection, id: 'capitals', steps: 2 },
      { ...collection, id: 'tour' },
    ];
    const view = { ...defaultView, story: { id, step } };
    expect(settleView(view, { ...atlas, collections })).toEqual(
      isThere
        ? { view, notices: [] }
        : {
            view: defaultView,
            notices: [{ parameter: 'story', value: `${id}.${step}`, fault: 'unknown' }],
          },
    );
  });

  it('is not taken in by names that every object has', () => {
    const view = viewOf({ topics: ['constructor'] }, { type: 'places', ids: ['valueof'] });
    expect(settleView(view, atlas).view).toEqual({ ...defaultView, filters: noFilters });
  });

  it('is settled once and for all', () => {
    fc.assert(
      fc.property(anyAtlas, anyFilters, anySelection, (any, filters, selection) => {
        const settled = settleView({ ...defaultView, filters, selection }, any).view;
        expect(settleView(settled, any)).toEqual({ view: settled, notices: [] });
      }),
    );
  });
});

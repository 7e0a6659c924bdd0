/** What is selected, and how much a scene holds, in words. */
import { describe, expect, it } from 'vitest';
import { dayOf } from '../domain/day';
import { english } from '../i18n/words.fixture';
import { atlasOf, event, viewOf } from '../view/atlas.fixture';
import { townsIn } from '../view/register.fixture';
import { composeScene } from '../view/scene';
import type { Selection } from '../view/view';
import { resultWords } from './result-words';
import { nameOfSelection, selectionInWords, titleOf } from './selection-words';

const today = dayOf(2026, 11, 22);
const atlas = atlasOf({ 'bishkek--moscow': [event('memorandum', '2010'), event('visit', '2011')] });
const sceneOf = (selection: Selection) =>
  composeScene(atlas, viewOf({}, selection), today, [townsIn(atlas)]);
const titleOfPage = (selection: Selection) =>
  titleOf(nameOfSelection(atlas, sceneOf(selection), selection, english), english);
const wordsOf = (selection: Selection) =>
  selectionInWords(atlas, sceneOf(selection), selection, english);

describe('a selection', () => {
  it('gives the page its title, whether documented or of a register', () => {
    expect(titleOfPage({ type: 'none' })).toBe('Sister City Atlas');
    expect(titleOfPage({ type: 'pair', id: 'bishkek--moscow' })).toBe(
      'bishkek – moscow · Sister City Atlas',
    );
    expect(titleOfPage({ type: 'chain', from: 'bishkek', to: 'moscow' })).toBe(
      'bishkek – moscow · Sister City Atlas',
    );
    expect(titleOfPage({ type: 'places', ids: ['towns.riga-lv'] })).toBe(
      'Rīga · Sister City Atlas',
    );
  });

  it('is described with its counts', () => {
    expect(wordsOf({ type: 'pair', id: 'bishkek--moscow' })).toBe('bishkek – moscow, 2 events');
    expect(wordsOf({ type: 'places', ids: ['bishkek', 'moscow'] })).toBe(
      'bishkek, 1 partner; moscow, 1 partner',
    );
    expect(wordsOf({ type: 'places', ids: ['towns.riga-lv'] })).toBe('Rīga, 3 listed partners');
    expect(wordsOf({ type: 'none' })).toBe('');
  });
});

describe('the result', () => {
  it('separates what is documented from what registers list, if one is shown', () => {
    const view = viewOf({});
    expect(resultWords(composeScene(atlas, view, today), english)).toBe(
      '1 relationship · 2 events · 1 article',
    );
    expect(resultWords(composeScene(atlas, view, today, [townsIn(atlas)]), english)).toBe(
      '1 documented · 3 listed · 2 events · 1 article',
    );
  });
});

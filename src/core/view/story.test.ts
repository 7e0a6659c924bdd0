import { describe, expect, it } from 'vitest';
import type { Story } from '../domain/story';
import { parseAddress, writeAddress } from './address';
import { expandStory, foldStory, goToStory, isAtStep, leaveStory } from './story';
import { clearFilters, clearSelection, selectPlace, type View } from './view';

const text = { en: 'A text' };
const story: Story = {
  id: 'capitals',
  steps: [
    'pair=beijing--moscow',
    'place=moscow&years=2014..2016&camera=3/50/60',
    'years=2022&standing=ended',
  ].map((view) => ({ view, heading: text, text, sources: [] })),
};

/** The view that the page has at an address, and the address that it writes for a view. */
const read = (search: string) => expandStory(parseAddress(search).view, story);
const write = (view: View) => writeAddress(foldStory(view, story));

describe('a step of a story', () => {
  it.each([
    ['?story=capitals', '?pair=beijing--moscow'],
    ['?story=capitals.2', '?place=moscow&years=2014..2016&camera=3/50/60'],
    ['?story=capitals.3', '?years=2022&standing=ended'],
  ])('shows at %s what its editor saved', (search, saved) => {
    const view = read(search);
    expect({ ...view, story: null }).toEqual(parseAddress(saved).view);
    expect(isAtStep(view, story)).toBe(true);
  });

  it.each([
    '?story=capitals',
    '?story=capitals.2',
    '?story=capitals.3&lang=ru&theme=dark',
    '?story=capitals.3&camera=5/40/70',
  ])('is all that the address says of it: %s', (search) => {
    expect(write(read(search))).toBe(search);
  });

  it('is there, too, where the address says besides what it shows', () => {
    const view = read('?pair=beijing--moscow&story=capitals');
    expect(isAtStep(view, story)).toBe(true);
    expect(write(view)).toBe('?story=capitals');
  });

  it('keeps the camera of a reader who has moved the map', () => {
    expect(read('?story=capitals.2&camera=5/40/70').camera?.zoom).toBe(5);
  });

  it('shows nothing before the story has arrived, nor beyond its end', () => {
    for (const view of [parseAddress('?story=capitals.2').view, read('?story=capitals.4')]) {
      expect(view.selection.type).toBe('none');
      expect(isAtStep(view, undefined)).toBe(false);
      expect(isAtStep(view, story)).toBe(false);
    }
    expect(read('?story=other').selection.type).toBe('none');
  });
});

describe('a reader who looks around in a story', () => {
  const around = selectPlace(read('?story=capitals.3'), 'beijing');

  it('is no longer at the step, nor is the address', () => {
    expect(isAtStep(around, story)).toBe(false);
    expect(write(around)).toBe('?place=beijing&story=capitals.3&years=2022&standing=ended');
    expect(read(write(around))).toEqual(around);
  });

  it('is back at the step when the selection ends', () => {
    expect(write(clearSelection(around))).toBe('?story=capitals.3');
    expect(write(clearSelection(read('?story=capitals')))).toBe('?story=capitals');
  });

  it('stays away from the step with other filters', () => {
    const filtered = clearFilters(around);
    expect(write(filtered)).toBe('?place=beijing&story=capitals.3');
    expect(isAtStep(read(write(filtered)), story)).toBe(false);
  });

  it('comes to the next step with nothing of what was selected, filtered or framed', () => {
    const next = goToStory({ ...around, language: 'ru' }, { id: 'capitals', step: 2 });
    expect(writeAddress(next)).toBe('?story=capitals.2&lang=ru');
  });

  it.each([
    ['list', 'list'],
    ['about', 'map'],
  ] as const)('reads it from the tab %s in the tab %s', (tab, shown) => {
    expect(goToStory({ ...around, tab }, { id: 'capitals', step: 2 }).tab).toBe(shown);
  });

  it('leaves it to where it was opened, in the language and theme that are chosen now', () => {
    const before = parseAddress('?pair=beijing--moscow&camera=4/40/70&lang=ru').view;
    const left = leaveStory({ ...around, language: 'zh', theme: 'dark' }, before);
    expect(writeAddress(left)).toBe('?pair=beijing--moscow&lang=zh&theme=dark&camera=4/40/70');
  });
});

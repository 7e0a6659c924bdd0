/** The tie as which a scene draws a pair, and how that tie stands on its day. */
import { describe, expect, it } from 'vitest';
import { type Day, dayOf } from '../domain/day';
import type { EventKind } from '../domain/kind';
import type { Standing } from '../domain/standing';
import { atlasOf, event, type RawEvent, today, viewOf, years } from './atlas.fixture';
import { composeScene, type ScenePair } from './scene';
import { defaultView, type Filters } from './view';

/** The only pair of the scene of some events. */
function sceneOf(
  events: readonly RawEvent[],
  filters: Partial<Filters> = {},
): ScenePair | undefined {
  return composeScene(atlasOf({ 'a--b': events }), viewOf(filters), today).pairs[0];
}

describe('a pair is drawn with the strongest tie', () => {
  const events = [
    event('meeting', '2017', { topics: ['health'] }),
    event('memorandum', '2010'),
    event('sister-city-agreement', '1990'),
  ];

  it('of all its events while nothing is filtered', () => {
    expect(sceneOf(events)?.tie).toBe('sister-city');
    expect(sceneOf(events)?.events.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  it.each<[string, Partial<Filters>, string, string[]]>([
    ['topics', { topics: ['health'] }, 'contact', ['1']],
    ['ties', { ties: ['contact', 'agreement'] }, 'agreement', ['1', '2']],
    ['years', { ...years(2010, 2017), mode: 'begun' }, 'agreement', ['1', '2']],
  ])('among the events that pass the filters: %s', (_, filters, tie, passing) => {
    expect(sceneOf(events, filters)?.tie).toBe(tie);
    expect(sceneOf(events, filters)?.events.map(({ id }) => id)).toEqual(passing);
  });

  it('and not at all where no event passes', () => {
    expect(sceneOf(events, { topics: ['sport'] })).toBeUndefined();
  });
});

describe('a tie stands', () => {
  const agreement = event('cooperation-agreement', '1997-06-27');
  const programme = event('programme', '2017-07', { inForce: '2018/2020' });

  it('in force as long as nothing ends its agreement', () => {
    expect(sceneOf([agreement])?.standing).toBe('in-force');
  });

  it('expired once its programme is over', () => {
    expect(sceneOf([programme])?.standing).toBe('expired');
  });

  it.each([
    [2017, undefined],
    [2018, 'in-force'],
    [2020, 'in-force'],
  ])("at the window's end, so that what is over today was in force in %d", (year, standing) => {
    expect(sceneOf([programme], years(year))?.standing).toBe(standing);
  });

  it("expired at the window's end when it was in force only earlier in the window", () => {
    expect(sceneOf([programme], years(2019, 2022))?.standing).toBe('expired');
    expect(sceneOf([programme], years(2019, 2020))?.standing).toBe('in-force');
  });

  it.each<[EventKind, Standing]>([
    ['termination', 'ended'],
    ['suspension', 'suspended'],
  ])('after its %s as %s', (kind, standing) => {
    const closing = event(kind, '2022-03-15');
    expect(sceneOf([agreement, closing])?.standing).toBe(standing);
    expect(sceneOf([agreement, closing], years(2015, 2022))?.standing).toBe(standing);
    expect(sceneOf([agreement, closing], years(2015, 2021))?.standing).toBe('in-force');
  });

  it('in force again after its renewal', () => {
    const suspension = event('suspension', '2022-03-15');
    const renewal = event('cooperation-agreement', '2024-05');
    const events = [agreement, suspension, renewal];
    expect(sceneOf(events, years(2015, 2023))?.standing).toBe('suspended');
    expect(sceneOf(events, years(2015, 2024))?.standing).toBe('in-force');
    expect(sceneOf(events)?.standing).toBe('in-force');
  });

  it('undated where no source says since when, and ended where one says that it was', () => {
    const undated = event('sister-city-agreement', null);
    expect(sceneOf([undated])?.standing).toBe('undated');
    expect(sceneOf([undated], years(1900))?.standing).toBe('undated');
    expect(sceneOf([undated, event('termination', '2015')])?.standing).toBe('ended');
  });

  it('as the best of the events that make it', () => {
    const undated = event('memorandum', null);
    expect(sceneOf([programme, agreement])?.standing).toBe('in-force');
    expect(sceneOf([undated, agreement])?.standing).toBe('in-force');
    expect(sceneOf([programme, undated])?.standing).toBe('undated');
  });

  it('without regard to events of weaker ties', () => {
    const running = event('project', '2025', { inForce: '2025/..' });
    expect(sceneOf([programme, running])).toMatchObject({ tie: 'agreement', standing: 'expired' });
    expect(sceneOf([programme, running], { ties: ['contact'] })).toMatchObject({
      tie: 'contact',
      standing: 'in-force',
    });
  });
});

describe('the day at which ties stand', () => {
  const reference = (filters: Partial<Filters>, day: Day = today) =>
    composeScene(atlasOf({}), viewOf(filters), day).reference;

  it("is the window's last", () => {
    expect(reference(years(2018, 2020))).toBe(dayOf(2020, 12, 31));
    expect(reference(years(null, 2000))).toBe(dayOf(2000, 12, 31));
  });

  it.each([
    ['without a window', {}],
    ['with a window that is open to the latest', years(2010, null)],
    ['in the window of this year', years(2026)],
    ['in a window of years to come', years(2015, 2040)],
  ])('is today %s', (_, filters) => {
    expect(reference(filters)).toBe(today);
  });

  it('makes an agreement with a stated end expire only on the day after', () => {
    const atlas = atlasOf({ 'a--b': [event('programme', '2025', { inForce: '2025/2026-11-22' })] });
    const standingOn = (day: Day) => composeScene(atlas, defaultView, day).pairs[0]?.standing;
    expect(standingOn(today)).toBe('in-force');
    expect(standingOn(today + 1)).toBe('expired');
  });
});

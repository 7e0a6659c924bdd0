import { describe, expect, it } from 'vitest';
import { dayOf } from '../domain/day';
import type { Tie } from '../domain/kind';
import { event, pairOf, type RawEvent } from './atlas.fixture';
import { standingToday } from './standing-today';

const today = dayOf(2026, 11, 22);

function standing(tie: Tie, ...events: RawEvent[]) {
  return standingToday(pairOf(...events), tie, today);
}

describe('a tie today', () => {
  it('is in force without a stated end', () => {
    expect(standing('sister-city', event('sister-city-agreement', '1995'))).toEqual({
      type: 'in-force',
    });
  });

  it('is in force by one of its agreements, whatever ended', () => {
    expect(
      standing(
        'agreement',
        event('programme', '2018', { inForce: '2018/2020' }),
        event('programme', '2024', { inForce: '2024/2026' }),
      ),
    ).toEqual({ type: 'in-force' });
  });

  it('has not been in force since the year after its stated end', () => {
    expect(standing('agreement', event('programme', '2018', { inForce: '2018/2020' }))).toEqual({
      type: 'ended',
      year: 2021,
    });
  });

  it.each(['2022', '2022-03-14', '2022-01-01'])(
    'has not been in force since the year of its termination (%s)',
    (date) => {
      expect(
        standing('sister-city', event('sister-city-agreement', '1995'), event('termination', date)),
      ).toEqual({ type: 'ended', year: 2022 });
    },
  );

  it('ended in a year that no source tells where no span is left', () => {
    expect(
      standing(
        'agreement',
        event('programme', '2020-01-01', { inForce: '2021/2022' }),
        event('termination', '2020-06-01'),
      ),
    ).toEqual({ type: 'ended', year: null });
  });

  it('is yet to come where its agreement begins later', () => {
    expect(
      standing('agreement', event('programme', '2026-11-01', { inForce: '2027/2029' })),
    ).toEqual({ type: 'future', year: 2027 });
  });

  it('is of unknown date where no agreement has one', () => {
    expect(standing('agreement', event('memorandum', null))).toEqual({ type: 'undated' });
  });

  it('is told by its own events only', () => {
    const events = [
      event('sister-city-agreement', '1995', { inForce: '1995/2000' }),
      event('memorandum', '2020'),
    ];
    expect(standing('sister-city', ...events)).toEqual({ type: 'ended', year: 2001 });
    expect(standing('agreement', ...events)).toEqual({ type: 'in-force' });
  });
});

describe('contacts today', () => {
  it('are told by the last one', () => {
    expect(
      standing(
        'contact',
        event('meeting', '2016'),
        event('visit', '2019-05'),
        event('forum', null),
      ),
    ).toEqual({ type: 'contact', year: 2019 });
  });

  it('are of unknown date where none has one', () => {
    expect(standing('contact', event('meeting', null))).toEqual({ type: 'contact', year: null });
  });

  it('are in force while a project goes on', () => {
    expect(standing('contact', event('project', '2014', { inForce: '2014/..' }))).toEqual({
      type: 'in-force',
    });
  });

  it('do not count a termination, unless nothing else is known', () => {
    expect(standing('contact', event('meeting', '2016'), event('termination', '2022'))).toEqual({
      type: 'contact',
      year: 2016,
    });
    expect(standing('contact', event('termination', '2022'))).toEqual({
      type: 'ended',
      year: 2022,
    });
  });
});

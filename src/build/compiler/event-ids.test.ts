import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventRecord } from '../../core/domain/record';
import { eventIds } from './event-ids';

const memorandum: EventRecord = {
  kind: 'memorandum',
  date: '2017-07-06',
  topics: ['health'],
  summary: { en: 'The mayors signed a memorandum on health.' },
  sources: [{ article: 'gazette-1' }],
};

/** Events that differ little, so that many share kind, date and article. */
const event: fc.Arbitrary<EventRecord> = fc.record({
  kind: fc.constantFrom('memorandum' as const, 'meeting' as const),
  date: fc.constantFrom(null, '2017', '2017-07-06'),
  topics: fc.constant<string[]>([]),
  summary: fc.record({ en: fc.constantFrom('They met.', 'They signed.', 'They signed again.') }),
  sources: fc.constantFrom('a', 'b').map((article) => [{ article }]),
});

describe('the ids of events', () => {
  it('are one for each event of a pair', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        expect(new Set(eventIds(events)).size).toBe(events.length);
      }),
    );
  });

  it('stay when another event is inserted anywhere', () => {
    fc.assert(
      fc.property(fc.array(event), event, fc.nat(), (events, another, position) => {
        // Two equal events cannot be distinguished.
        fc.pre(!events.some((each) => JSON.stringify(each) === JSON.stringify(another)));
        const place = position % (events.length + 1);
        const ids = eventIds(events.toSpliced(place, 0, another));
        expect(ids.toSpliced(place, 1)).toEqual(eventIds(events));
      }),
    );
  });

  it('tell two events apart that one article states of one day', () => {
    const other = { ...memorandum, summary: { en: 'They signed another one on trade.' } };
    const [first, second] = eventIds([memorandum, other]);
    expect(eventIds([other, memorandum])).toEqual([second, first]);
    expect(first).not.toBe(second);
  });

  it('stay when topics, passages and translations are added', () => {
    const fuller: EventRecord = {
      ...memorandum,
      topics: ['health', 'trade'],
      summary: { en: memorandum.summary.en, ru: 'Мэры подписали меморандум.' },
      sources: [{ article: 'gazette-1', passage: { start: 'The mayors' } }],
    };
    expect(eventIds([fuller])).toEqual(eventIds([memorandum]));
  });
});

/**
 * A pair's events as a Gantt strip: one row per event, with its days in force, suspensions and open ends.
 * Every row has a text equivalent for screen readers.
 */
import type { ReactNode } from 'react';
import type { AtlasEvent, Pair } from '../../core/domain/atlas';
import { type Day, dayOf } from '../../core/domain/day';
import { isBinding } from '../../core/domain/kind';
import { stripRowWords } from '../../core/facts/strip-words';
import { shortKindName } from '../../core/facts/terms';
import {
  rowOfEvent,
  type StripMark,
  type StripScale,
  scaleOfStrip,
  shareOfScale,
  tickYears,
} from '../../core/view/pair-strip';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';

interface EventStripProperties {
  readonly pair: Pair;
  readonly today: Day;
  /** The ids of the events that pass the filters; the others are faint. */
  readonly matching: ReadonlySet<string>;
}

/** More year labels would collide. */
const maxTicks = 4;

function percent(day: Day, scale: StripScale): string {
  return `${100 * shareOfScale(day, scale)}%`;
}

export function EventStrip({ pair, today, matching }: EventStripProperties) {
  const t = useTranslations('pair');
  const words = useWords();
  const scale = scaleOfStrip(pair.events, today);
  if (scale === null) return null;
  const ticks = tickYears(scale, maxTicks);
  return (
    <figure className="m-0 text-small" aria-label={t('timeline')}>
      <Axis>
        <span
          className="absolute text-text"
          // Shifted in proportion to its position, so that it stays inside at both ends.
          style={{
            insetInlineStart: percent(today, scale),
            transform: `translateX(-${percent(today, scale)})`,
          }}
        >
          {t('today')}
        </span>
      </Axis>
      <div className="relative">
        <div aria-hidden="true" className={`absolute inset-y-0 end-0 ${stripStart}`}>
          {ticks.map((year) => (
            <div
              key={year}
              className="absolute inset-y-0 border-s border-hairline"
              style={{ insetInlineStart: percent(dayOf(year, 1, 1), scale) }}
            />
          ))}
          <div
            className="absolute inset-y-0 border-s border-dashed border-text"
            style={{ insetInlineStart: percent(today, scale) }}
          />
        </div>
        <ol>
          {pair.events.map((event) => (
            <li key={event.id} className="relative flex min-h-5 items-center">
              <span aria-hidden="true" className="w-32 shrink-0 pe-2 wrap-anywhere text-muted">
                {shortKindName(event.kind, words)}
              </span>
              <span className="sr-only">
                {stripRowWords(event, matching.has(event.id), today, words)}
              </span>
              <Marks
                event={event}
                isMatching={matching.has(event.id)}
                scale={scale}
                today={today}
              />
            </li>
          ))}
        </ol>
      </div>
      <Axis>
        {ticks.map((year) => (
          <span
            key={year}
            className="absolute -translate-x-1/2"
            style={{ insetInlineStart: percent(dayOf(year, 1, 1), scale) }}
          >
            {year}
          </span>
        ))}
      </Axis>
    </figure>
  );
}

/** Where the marks start: after the column of kinds. */
const stripStart = 'start-32';

/** A line of labels above or below the rows, on their scale. */
function Axis({ children }: { readonly children: ReactNode }) {
  return (
    <div aria-hidden="true" className="relative h-5 text-muted tabular-nums">
      <div className={`absolute inset-y-0 end-0 ${stripStart}`}>{children}</div>
    </div>
  );
}

interface MarksProperties {
  readonly event: AtlasEvent;
  readonly isMatching: boolean;
  readonly scale: StripScale;
  readonly today: Day;
}

function Marks({ event, isMatching, scale, today }: MarksProperties) {
  const { marks, gaps, cuts } = rowOfEvent(event);
  return (
    <div
      aria-hidden="true"
      className={`relative grow self-stretch ${isMatching ? '' : 'opacity-40'}`}
      style={{ color: `var(--${event.tie})` }}
    >
      {gaps.map((gap) => (
        <div
          key={gap.start}
          className="absolute top-1/2 border-t border-dashed border-current"
          style={{
            insetInlineStart: percent(gap.start, scale),
            insetInlineEnd: `calc(100% - ${percent(Math.min(gap.end, today), scale)})`,
          }}
        />
      ))}
      {cuts.map((day) => (
        <div
          key={day}
          className="absolute inset-y-0.5 w-0.5 -translate-x-1/2 bg-text"
          style={{ insetInlineStart: percent(day, scale) }}
        />
      ))}
      {marks.map((mark) =>
        mark.shape === 'bar' ? (
          <Bar
            key={mark.start}
            mark={mark}
            isUndated={event.undated}
            isLasting={isBinding(event.kind) || event.inForce !== null}
            scale={scale}
            today={today}
          />
        ) : (
          <div
            key={mark.start}
            className={`absolute top-1/2 size-2 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-current ${mark.shape === 'dot' ? 'bg-current' : ''}`}
            style={{ insetInlineStart: percent(mark.start, scale) }}
          />
        ),
      )}
    </div>
  );
}

interface BarProperties {
  readonly mark: StripMark;
  readonly isUndated: boolean;
  /** Whether the days are a duration, not an imprecise date such as a year. */
  readonly isLasting: boolean;
  readonly scale: StripScale;
  readonly today: Day;
}

function Bar({ mark, isUndated, isLasting, scale, today }: BarProperties) {
  const place = {
    insetInlineStart: percent(mark.start, scale),
    insetInlineEnd: `calc(100% - ${percent(mark.end, scale)})`,
  };
  if (isUndated) {
    return (
      <div className="absolute top-1/2 border-t-2 border-dotted border-current" style={place} />
    );
  }
  return (
    <div
      className={`absolute top-1/2 min-w-1 -translate-y-1/2 rounded-full ${isLasting ? 'h-1.5' : 'h-1'}`}
      style={{ ...place, background: fading(mark, scale, today) }}
    />
  );
}

/** A bar's paint: solid where the source states it, fading out towards an open end. */
function fading(mark: StripMark, scale: StripScale, today: Day): string {
  const [start, end] = [shareOfScale(mark.start, scale), shareOfScale(mark.end, scale)];
  const shareOfBar = (share: number) =>
    `${Math.round(100 * Math.max(0, Math.min(1, (share - start) / (end - start || 1))))}%`;
  const stops = [
    ...(mark.start === -Infinity ? ['transparent 0%', 'currentColor 12%'] : ['currentColor 0%']),
    ...(mark.end === Infinity
      ? [`currentColor ${shareOfBar(shareOfScale(today, scale))}`, 'transparent 100%']
      : ['currentColor 100%']),
  ];
  return `linear-gradient(to right, ${stops.join(', ')})`;
}

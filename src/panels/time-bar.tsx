/** A small time bar of a pair's events: days as dots, intervals as bars, open ends fading out. */
import type { AtlasEvent, Pair } from '../domain/atlas';
import { type Day, dayOf, yearOf } from '../domain/day';
import type { Span } from '../domain/span';
import { useTranslations } from '../i18n/intl';

interface TimeBarProperties {
  readonly pair: Pair;
  readonly today: Day;
  /** Indices of the events that pass the filters; the others are drawn faintly. */
  readonly matching: readonly number[];
}

const rowHeight = 12;
/** Shorter than this (in days) an event is drawn as a dot. */
const shortestBar = 62;
/** Years left free on either side, so that a dot at an end is not cut. */
const margin = 1;

/** First and last year that the bar shows: all finite dates, and today. */
function yearsShown(events: readonly AtlasEvent[], today: Day): readonly [number, number] {
  const years = events
    .filter(({ undated }) => !undated)
    .flatMap(({ spans }) => spans.flatMap(({ start, end }) => [start, end]))
    .filter(Number.isFinite)
    .concat(today)
    .map(yearOf);
  return [Math.min(...years), Math.max(...years)];
}

export function TimeBar({ pair, today, matching }: TimeBarProperties) {
  const t = useTranslations('pair');
  const dated = pair.events.some(({ undated }) => !undated);
  if (!dated) return null;
  const [first, last] = yearsShown(pair.events, today);
  const start = dayOf(first - margin, 1, 1);
  const end = dayOf(last + margin, 12, 31);
  const percent = (day: Day) =>
    (100 * (Math.max(start, Math.min(end, day)) - start)) / (end - start);
  return (
    <figure
      className="m-0"
      role="img"
      aria-label={t('timeline', { from: String(first), to: String(last) })}
    >
      <div className="relative" style={{ height: pair.events.length * rowHeight }}>
        <div
          className="absolute inset-y-0 border-s border-dashed border-control"
          style={{ insetInlineStart: `${percent(today)}%` }}
        />
        {pair.events.map((event, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: events have no identity but their place
            key={index}
            className="absolute inset-x-0"
            style={{
              top: index * rowHeight,
              height: rowHeight,
              opacity: matching.includes(index) ? 1 : 0.35,
              color: `var(--${event.tie})`,
            }}
          >
            {event.undated ? (
              <div className="absolute inset-x-0 top-[5px] border-t-2 border-dotted border-current" />
            ) : (
              event.spans.map((span) => <SpanMark key={span.start} span={span} percent={percent} />)
            )}
          </div>
        ))}
      </div>
      <div className="relative mt-1 h-5 border-t border-hairline text-small text-muted tabular-nums">
        <span className="absolute start-0">{first}</span>
        <span
          className="absolute -translate-x-1/2"
          style={{ insetInlineStart: `${Math.min(percent(today), 94)}%` }}
        >
          {t('today')}
        </span>
      </div>
    </figure>
  );
}

interface SpanMarkProperties {
  readonly span: Span;
  readonly percent: (day: Day) => number;
}

function SpanMark({ span, percent }: SpanMarkProperties) {
  const from = percent(span.start);
  if (span.end - span.start < shortestBar) {
    return (
      <div
        className="absolute top-0.5 size-2 -translate-x-1/2 rounded-full bg-current"
        style={{ insetInlineStart: `${from}%` }}
      />
    );
  }
  const isOpen = span.end === Number.POSITIVE_INFINITY;
  return (
    <div
      className="absolute top-1 h-1 min-w-1 rounded-full"
      style={{
        insetInlineStart: `${from}%`,
        width: `${percent(span.end) - from}%`,
        background: isOpen
          ? 'linear-gradient(to right, currentColor 85%, transparent)'
          : 'currentColor',
      }}
    />
  );
}

/** How long ties last: for each tie, the share that is still in force a number of years after it began. */
import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import { useMemo } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import { tieName } from '../../core/facts/terms';
import { livesOfTies, type TieLives } from '../../core/insights/lives';
import {
  estimateSurvival,
  medianOf,
  type SurvivalStep,
  survivalAt,
} from '../../core/insights/survival';
import type { Filters } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { countCell, Figure, type FigureCell } from './figure';
import { TieLegend } from './tie-legend';
import { useWidth } from './use-width';
import { ValueLines } from './value-lines';

interface LivesChartProperties {
  readonly atlas: Atlas;
  readonly filters: Filters;
  readonly today: Day;
  readonly basis: string;
}

interface Curve extends TieLives {
  readonly steps: readonly SurvivalStep[];
  /** The years after which too few are left for the curve to mean anything. */
  readonly until: number;
}

/** A curve ends where fewer ties than this are left. */
const minAtRisk = 10;
/** The years of the table. */
const marks = [10, 20, 30, 50] as const;

function curveOf(ofTie: TieLives): Curve {
  const durations = ofTie.lives.map(({ duration }) => duration).toSorted((a, b) => b - a);
  const until = durations[minAtRisk - 1] ?? durations.at(-1) ?? 0;
  const steps = estimateSurvival(ofTie.lives).filter(({ time }) => time <= until);
  return { ...ofTie, steps, until };
}

export function LivesChart({ atlas, filters, today, basis }: LivesChartProperties) {
  const t = useTranslations('insights');
  const words = useWords();
  const { number } = words.wording;
  const curves = useMemo(
    () =>
      livesOfTies(atlas, filters, today)
        .filter(({ lives }) => lives.length >= minAtRisk)
        .map(curveOf),
    [atlas, filters, today],
  );
  if (curves.length === 0) return null;
  const medianText = ({ steps }: Curve) => {
    const { time, low, high } = medianOf(steps);
    if (time === null) return t('medianNotReached');
    const limits = `${low === null ? '…' : number(Math.round(low))} – ${high === null ? '…' : number(Math.round(high))}`;
    return t('medianYears', { years: number(Math.round(time)), limits });
  };
  const shareText = (curve: Curve, years: number) => {
    const share = years > curve.until ? null : survivalAt(curve.lives, curve.steps, years);
    if (share === null) return '–';
    const step = curve.steps.findLast(({ time }) => time <= years);
    const inPercent = (each: number) => number(Math.round(100 * each));
    return step === undefined
      ? inPercent(share)
      : t('shareWithLimits', {
          share: inPercent(share),
          limits: `${inPercent(step.low)} – ${inPercent(step.high)}`,
        });
  };
  return (
    <Figure
      title={t('livesTitle')}
      text={
        <>
          <p>{t('livesText')}</p>
          {curves
            .filter(({ unknown }) => unknown > 0)
            .map(({ tie, unknown, unknownEnded }) => (
              <p key={tie}>
                {t('livesUnknown', {
                  tie: tieName(tie, words),
                  unknown: number(unknown),
                  ended: number(unknownEnded),
                })}
              </p>
            ))}
        </>
      }
      basis={basis}
      head={[
        t('tie'),
        t('all'),
        t('ended'),
        ...marks.map((years) => t('after', { years: String(years) })),
        t('median'),
      ]}
      rows={curves.map((curve): FigureCell[] => [
        { text: tieName(curve.tie, words), aim: { filters: curve.all.filters } },
        countCell([curve.all], curve.tie, number),
        countCell([curve.ended], curve.tie, number),
        ...marks.map((years) => ({ text: shareText(curve, years) })),
        { text: medianText(curve), aim: { filters: curve.all.filters } },
      ])}
    >
      <TieLegend ties={curves.map(({ tie }) => tie)} dashes={dashes} />
      <Curves curves={curves} />
    </Figure>
  );
}

const height = 240;
const margin = { top: 8, right: 12, bottom: 36, left: 40 };

/** Dashes distinguish the lines without colours. */
const dashes = { 'sister-city': undefined, agreement: '7 3' } as const;

function Curves({ curves }: { readonly curves: readonly Curve[] }) {
  const t = useTranslations('insights');
  const { wording } = useWords();
  const [reference, width] = useWidth();
  const x = scaleLinear(
    [0, Math.max(...curves.map(({ until }) => until))],
    [margin.left, width - margin.right],
  );
  const y = scaleLinear([0, 1], [height - margin.bottom, margin.top]);
  const pointsOf = ({ steps, until }: Curve) => {
    const start = { time: 0, survival: 1, low: 1, high: 1 };
    const last = steps.at(-1) ?? start;
    return [start, ...steps, { ...last, time: until }];
  };
  const stroke = line<ReturnType<typeof pointsOf>[number]>(
    ({ time }) => x(time),
    ({ survival }) => y(survival),
  ).curve(curveStepAfter);
  const band = area<ReturnType<typeof pointsOf>[number]>(
    ({ time }) => x(time),
    ({ low }) => y(low),
    ({ high }) => y(high),
  ).curve(curveStepAfter);
  return (
    <div ref={reference} aria-hidden="true" className="text-small tabular-nums">
      <svg viewBox={`0 0 ${width} ${height}`} className="block h-auto w-full overflow-visible">
        <title>{t('livesTitle')}</title>
        <ValueLines
          scale={y}
          count={4}
          left={margin.left}
          right={width - margin.right}
          label={(share) => wording.number(Math.round(100 * share))}
        />
        {x.ticks(Math.max(2, Math.floor(width / 90))).map((tick) => (
          <text key={tick} x={x(tick)} y={height - 20} textAnchor="middle" fill="var(--muted)">
            {tick}
          </text>
        ))}
        <text x={width - margin.right} y={height - 2} textAnchor="end" fill="var(--muted)">
          {t('yearsSince')}
        </text>
        {curves.map((curve) => (
          <path
            key={curve.tie}
            d={band(pointsOf(curve)) ?? ''}
            fill={`var(--${curve.tie})`}
            fillOpacity={0.16}
          />
        ))}
        {curves.map((curve) => (
          <path
            key={curve.tie}
            d={stroke(pointsOf(curve)) ?? ''}
            fill="none"
            stroke={`var(--${curve.tie})`}
            strokeWidth={2.5}
            strokeDasharray={dashes[curve.tie]}
          />
        ))}
      </svg>
    </div>
  );
}

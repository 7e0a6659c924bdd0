/** The standings of ties: a bar for each tie, divided by standing. */
import { scaleLinear } from 'd3-scale';
import { useMemo } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import type { Day } from '../../core/domain/day';
import { type Standing, standings } from '../../core/domain/standing';
import { standingName, tieName } from '../../core/facts/terms';
import { countStandings, type TieCount } from '../../core/insights/counts';
import type { Filters } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { countCell, Figure, type FigureCell } from './figure';
import { useMapLink } from './map-links';
import { useWidth } from './use-width';

interface StandingsChartProperties {
  readonly atlas: Atlas;
  readonly filters: Filters;
  /** The day of the standings. */
  readonly reference: Day;
  readonly basis: string;
}

export function StandingsChart({ atlas, filters, reference, basis }: StandingsChartProperties) {
  const t = useTranslations('insights');
  const words = useWords();
  const { number } = words.wording;
  const counts = useMemo(
    () => countStandings(atlas, filters, reference),
    [atlas, filters, reference],
  );
  const shown = standings.filter((standing) =>
    counts.some((ofTie) => ofTie.standings.some(({ key }) => key === standing)),
  );
  if (counts.length === 0) return null;
  return (
    <Figure
      title={t('standingsTitle')}
      text={<p>{t('standingsText')}</p>}
      basis={basis}
      head={[t('tie'), t('all'), ...shown.map((standing) => standingName(standing, words))]}
      rows={counts.map(({ key, count, filters: ofTie, standings: parts }): FigureCell[] => [
        { text: tieName(key, words) },
        { text: number(count), aim: { filters: ofTie } },
        ...shown.map((standing) => countCell(parts, standing, number)),
      ])}
    >
      <ul className="flex flex-wrap gap-x-4 text-small">
        {shown.map((standing) => (
          <li key={standing} className="flex items-center gap-1.5">
            <svg aria-hidden="true" width="18" height="12">
              <Ground id={`legend-${standing}`} standing={standing} colour="currentColor" />
              <rect width="18" height="12" rx="2" fill={`url(#legend-${standing})`} />
            </svg>
            <span>{standingName(standing, words)}</span>
          </li>
        ))}
      </ul>
      <Bars counts={counts} />
    </Figure>
  );
}

/** The opacity of each standing's fill, and the distance of its stripes; 0 for a solid fill. */
const grounds: Readonly<Record<Standing, { readonly tint: number; readonly stripes: number }>> = {
  'in-force': { tint: 1, stripes: 0 },
  suspended: { tint: 0.25, stripes: 6 },
  ended: { tint: 0.12, stripes: 3 },
  expired: { tint: 0.3, stripes: 0 },
  undated: { tint: 0.1, stripes: 12 },
};

interface GroundProperties {
  readonly id: string;
  readonly standing: Standing;
  readonly colour: string;
}

function Ground({ id, standing, colour }: GroundProperties) {
  const { tint, stripes } = grounds[standing];
  const size = stripes || 6;
  return (
    <pattern
      id={id}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={size} height={size} fill={colour} fillOpacity={tint} />
      {stripes > 0 && <rect width={1.5} height={size} fill={colour} />}
    </pattern>
  );
}

const rowHeight = 56;
const barTop = 22;
const barHeight = 24;

function Bars({ counts }: { readonly counts: readonly TieCount[] }) {
  const t = useTranslations('insights');
  const words = useWords();
  const { number } = words.wording;
  const linkTo = useMapLink();
  const [reference, width] = useWidth();
  const x = scaleLinear([0, Math.max(...counts.map(({ count }) => count))], [0, width]);
  return (
    <div ref={reference} aria-hidden="true" className="text-small tabular-nums">
      <svg viewBox={`0 0 ${width} ${rowHeight * counts.length}`} className="block h-auto w-full">
        <title>{t('standingsTitle')}</title>
        {counts.map(({ key: tie, count, filters, standings: parts }, row) => (
          <g key={tie} transform={`translate(0 ${row * rowHeight})`}>
            <a {...linkTo({ filters })} tabIndex={-1}>
              <text y={15} fill="currentColor" className="font-semibold">
                {`${tieName(tie, words)} ${number(count)}`}
              </text>
            </a>
            {parts.map(({ key: standing, count: size, filters: ofPart }, index) => {
              const before = parts.slice(0, index).reduce((sum, part) => sum + part.count, 0);
              const left = x(before);
              const wide = Math.max(1.5, x(before + size) - left - 1);
              const label = number(size);
              return (
                <a key={standing} {...linkTo({ filters: ofPart })} tabIndex={-1}>
                  <title>{`${tieName(tie, words)}, ${standingName(standing, words, tie)}: ${label}`}</title>
                  <Ground
                    id={`ground-${tie}-${standing}`}
                    standing={standing}
                    colour={`var(--${tie})`}
                  />
                  <rect
                    x={left}
                    y={barTop}
                    width={wide}
                    height={barHeight}
                    fill={`url(#ground-${tie}-${standing})`}
                  />
                  {wide > 10 + 8 * label.length && (
                    <text
                      x={left + 6}
                      y={barTop + 17}
                      className="font-semibold"
                      fill={standing === 'in-force' ? 'var(--on-accent)' : 'currentColor'}
                      stroke={standing === 'in-force' ? 'none' : 'var(--panel)'}
                      strokeWidth={4}
                      paintOrder="stroke"
                    >
                      {label}
                    </text>
                  )}
                </a>
              );
            })}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** How arcs are painted by MapLibre's own line layers: colour, width, dashes and what lies on top. */
import type { ExpressionSpecification, LineLayerSpecification } from 'maplibre-gl';
import { type ArcEmphasis, type ArcPalette, arcEmphases, arcTies } from './arc';

export const arcSource = 'arcs';

const thinnest = 1.6;
const thickest = 4.6;
const widthADoubling = 0.85;

/** Width of an arc in CSS pixels: a little more with each doubling of the evidence. */
export function arcWidth(weight: number): number {
  return Math.min(thickest, thinnest + widthADoubling * Math.log2(Math.max(1, weight)));
}

/** How visible an arc is beside others. */
const opacities: Readonly<Record<ArcEmphasis, number>> = { faded: 0.22, plain: 0.9, selected: 1 };
const extraWidths: Readonly<Record<ArcEmphasis, number>> = { faded: -0.4, plain: 0, selected: 0.8 };
const hoveredExtraWidth = 1.2;
/** How far the casing looks out on either side, in CSS pixels. */
const casingMargin = 1.1;

const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false];

/** Lengths of dashes and gaps in line widths. */
const dashes: ExpressionSpecification = [
  'match',
  ['get', 'standing'],
  'past',
  ['literal', [2.6, 1.7]],
  'undated',
  ['literal', [0.1, 1.9]],
  ['literal', [1, 0]],
];

function colour(palette: ArcPalette): ExpressionSpecification {
  const branches = arcTies.flatMap((tie) => [tie, palette[tie]]);
  return [
    'match',
    ['get', 'tie'],
    ...branches,
    palette.casing,
  ] as unknown as ExpressionSpecification;
}

/** Width of the line, or of the casing under it, from the whole world to a single country. */
function width(emphasis: ArcEmphasis, margin: number): ExpressionSpecification {
  const own: ExpressionSpecification = [
    '+',
    ['get', 'width'],
    extraWidths[emphasis],
    ['case', isHovered, hoveredExtraWidth, 0],
  ];
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    1,
    ['+', ['*', own, 0.85], 2 * margin],
    5,
    ['+', ['*', own, 1.2], 2 * margin],
  ];
}

function layersOf(emphasis: ArcEmphasis, palette: ArcPalette): LineLayerSpecification[] {
  const common = {
    type: 'line',
    source: arcSource,
    filter: ['==', ['get', 'emphasis'], emphasis],
    layout: {
      'line-join': 'round',
      'line-cap': 'round',
      'line-sort-key': ['get', 'order'],
    },
  } satisfies Partial<LineLayerSpecification>;
  return [
    {
      ...common,
      id: `arcs-${emphasis}-casing`,
      paint: {
        'line-color': palette.casing,
        'line-width': width(emphasis, casingMargin),
        'line-opacity': emphasis === 'faded' ? 0 : 0.75,
      },
    },
    {
      ...common,
      id: `arcs-${emphasis}`,
      paint: {
        'line-color': colour(palette),
        'line-width': width(emphasis, 0),
        'line-opacity': ['case', isHovered, 1, opacities[emphasis]],
        'line-dasharray': dashes,
      },
    },
  ];
}

/** The layers in the order in which they are painted. */
export function arcLayers(palette: ArcPalette): LineLayerSpecification[] {
  return arcEmphases.flatMap((emphasis) => layersOf(emphasis, palette));
}

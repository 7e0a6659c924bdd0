/** How arcs are painted by MapLibre's own line layers: colour, width, dashes and what lies on top. */
import type { ExpressionSpecification, LineLayerSpecification } from 'maplibre-gl';
import { type ArcEmphasis, type ArcPalette, arcEmphases, arcTies } from './arc';

export const arcSource = 'arcs';
/** Whatever lies under the arcs goes below this layer. */
export const firstArcLayer = 'arcs-faded-casing';

const thinnest = 2;
const thickest = 5;
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

/** Lengths of dashes and gaps in line widths: dashes for the past, dots for no date. */
const dashes: ExpressionSpecification = [
  'match',
  ['get', 'standing'],
  'past',
  ['literal', [2.6, 1.7]],
  ['literal', [0.1, 1.9]],
];
const isInForce: ExpressionSpecification = ['==', ['get', 'standing'], 'in-force'];

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

/** The layers of one emphasis: a casing under all, solid lines, and over them the broken ones. */
function layersOf(emphasis: ArcEmphasis, palette: ArcPalette): LineLayerSpecification[] {
  const isOfEmphasis: ExpressionSpecification = ['==', ['get', 'emphasis'], emphasis];
  const common = {
    type: 'line',
    source: arcSource,
    layout: {
      'line-join': 'round',
      'line-cap': 'round',
      'line-sort-key': ['get', 'order'],
    },
  } satisfies Partial<LineLayerSpecification>;
  const paint: LineLayerSpecification['paint'] = {
    'line-color': colour(palette),
    'line-width': width(emphasis, 0),
    'line-opacity': ['case', isHovered, 1, opacities[emphasis]],
  };
  return [
    {
      ...common,
      id: `arcs-${emphasis}-casing`,
      filter: isOfEmphasis,
      paint: {
        'line-color': palette.casing,
        'line-width': width(emphasis, casingMargin),
        'line-opacity': emphasis === 'faded' ? 0 : 0.75,
      },
    },
    { ...common, id: `arcs-${emphasis}-solid`, filter: ['all', isOfEmphasis, isInForce], paint },
    {
      ...common,
      id: `arcs-${emphasis}-broken`,
      filter: ['all', isOfEmphasis, ['!', isInForce]],
      paint: { ...paint, 'line-dasharray': dashes },
    },
  ];
}

/** The layers in the order in which they are painted. */
export function arcLayers(palette: ArcPalette): LineLayerSpecification[] {
  return arcEmphases.flatMap((emphasis) => layersOf(emphasis, palette));
}

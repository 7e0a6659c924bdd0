/** The layers of places: dots and markers, the ring of the hovered place, and labels. */
import type { FeatureCollection, Point } from 'geojson';
import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import { maxZoom } from '../../core/framing/frame-limits';
import type { MapPalette } from '../../core/look/palette';
import { crowdedScale } from '../../core/look/place-size';
import type { Emphasis } from '../../core/view/scene';
import { type DrawnLetters, labelFont, lettersOf, strongLabelFont } from './label-fonts';
import type { LabelSide } from './label-sides';

export const placeSource = 'places';
export const labelSource = 'place-labels';

/** Empty at first. */
const places: GeoJSONSourceSpecification = {
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
  promoteId: 'id',
};
export const placeSources = { [placeSource]: places, [labelSource]: places };

export const organisationIcon = 'organisation';
export const clearingIcon = 'clearing';
/** Width of the clearing's image in pixels. */
export const clearingSize = 16;

/** The lowest layer above the arcs. */
export const firstPlaceLayer = 'place-dots';

const isHovered: ExpressionSpecification = ['boolean', ['feature-state', 'hovered'], false];
const isCity: ExpressionSpecification = ['==', ['get', 'kind'], 'city'];
const isOrganisation: ExpressionSpecification = ['==', ['get', 'kind'], 'organisation'];

/** A value for all places, with exceptions by emphasis. */
function byEmphasis<Value extends string | number>(
  usual: Value,
  others: { readonly [Of in Emphasis]?: Value },
): ExpressionSpecification {
  const cases = Object.entries(others).flat();
  return ['match', ['get', 'emphasis'], ...cases, usual] as unknown as ExpressionSpecification;
}

/** A value that depends on how fully a place is drawn at the current zoom; see `fullnessAt`. */
function byFullness(
  full: (zoom: number) => ExpressionSpecification | string | number,
  resting: ExpressionSpecification | string | number,
): ExpressionSpecification {
  const stops = Array.from({ length: maxZoom + 1 }, (_, zoom) => [
    zoom,
    ['case', ['<=', ['get', 'fullFrom'], zoom], full(zoom), resting],
  ]);
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}

/** A value derived from the dot's radius as in `radiusAt`. */
function byRadius(
  change: (radius: ExpressionSpecification) => ExpressionSpecification,
): ExpressionSpecification {
  const inFull = (zoom: number): ExpressionSpecification => [
    '*',
    ['get', 'radius'],
    ['case', ['==', ['get', 'isCrowded'], 1], crowdedScale(zoom), 1],
  ];
  return byFullness((zoom) => change(inFull(zoom)), change(['get', 'restingRadius']));
}

const opacity = byEmphasis(1, { faded: 0.3 });
const isInFull: ExpressionSpecification = ['<=', ['get', 'fullFrom'], ['zoom']];

function dots(palette: MapPalette): CircleLayerSpecification {
  return {
    id: firstPlaceLayer,
    type: 'circle',
    source: placeSource,
    filter: isCity,
    layout: { 'circle-sort-key': ['get', 'priority'] },
    paint: {
      'circle-radius': byRadius((radius) => radius),
      'circle-color': byFullness(
        () => byEmphasis(palette.text, { selected: palette.halo, faded: palette.muted }),
        palette.quiet,
      ),
      'circle-opacity': opacity,
      'circle-stroke-color': byEmphasis(palette.halo, { selected: palette.text }),
      'circle-stroke-width': byFullness(() => byEmphasis(1.25, { selected: 3, faded: 1 }), 0.5),
      'circle-stroke-opacity': opacity,
    },
  };
}

function organisations(palette: MapPalette): SymbolLayerSpecification {
  return {
    id: 'place-organisations',
    type: 'symbol',
    source: placeSource,
    filter: isOrganisation,
    layout: {
      'icon-image': organisationIcon,
      'icon-size': byRadius((radius) => ['/', ['+', ['*', radius, 1.4], 1.8], 11]),
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-sort-key': ['get', 'priority'],
    },
    paint: {
      'icon-color': byFullness(
        () => byEmphasis(palette.text, { faded: palette.muted }),
        palette.quiet,
      ),
      'icon-halo-color': palette.halo,
      // On top of a fully drawn city's dot, a halo would look like a ring.
      'icon-halo-width': byFullness(() => 1.5, 0.3),
      'icon-opacity': opacity,
    },
  };
}

/** The ring around the hovered place, wider around a selected one. */
function ring(palette: MapPalette): CircleLayerSpecification {
  return {
    id: 'place-ring',
    type: 'circle',
    source: placeSource,
    paint: {
      'circle-radius': byRadius((radius) => ['+', radius, 4.5]),
      'circle-opacity': 0,
      'circle-stroke-color': palette.text,
      'circle-stroke-width': ['case', isHovered, 1.5, 0],
    },
  };
}

/** The letters of the labels that show up to a zoom, by font. */
export function lettersOfLabels(
  { features }: FeatureCollection<Point>,
  zoom: number,
): DrawnLetters {
  const shown = features.flatMap(({ properties }) =>
    properties !== null && properties.namedFrom <= zoom ? [properties] : [],
  );
  const ofLabels = (isSelected: boolean) =>
    lettersOf(
      shown
        .filter(({ emphasis }) => (emphasis === 'selected') === isSelected)
        .map(({ label }) => label),
    );
  return new Map([
    [strongLabelFont, ofLabels(true)],
    [labelFont, ofLabels(false)],
  ]);
}

type ShownSide = Exclude<LabelSide, 'none'>;

/** Where a label is anchored, and so on the other side of which it is, best first. */
const anchors: Readonly<
  Record<
    ShownSide,
    NonNullable<NonNullable<SymbolLayerSpecification['layout']>['text-variable-anchor']>
  >
> = {
  any: ['left', 'right', 'bottom', 'top', 'bottom-left', 'bottom-right', 'top-left', 'top-right'],
  left: ['right', 'bottom-right', 'top-right'],
  right: ['left', 'bottom-left', 'top-left'],
};

/** The labels on a side: their anchors cannot depend on the place, only on the layer. */
function labels(palette: MapPalette, side: ShownSide): SymbolLayerSpecification {
  return {
    id: side === 'any' ? 'place-labels' : `place-labels-${side}`,
    type: 'symbol',
    source: labelSource,
    filter: ['all', ['<=', ['get', 'namedFrom'], ['zoom']], ['==', ['get', 'side'], side]],
    layout: {
      'text-field': ['get', 'label'],
      'text-font': [
        'case',
        ['==', ['get', 'emphasis'], 'selected'],
        ['literal', [...strongLabelFont]],
        ['literal', [...labelFont]],
      ],
      'text-size': byEmphasis(13, { selected: 15 }),
      'text-variable-anchor': anchors[side],
      // In ems of a 13 px label: clear of the dot and its stroke.
      'text-radial-offset': byRadius((radius) => ['/', ['+', radius, 4], 13]),
      'text-justify': 'auto',
      'text-max-width': 9,
      'text-padding': 3,
      'symbol-sort-key': ['-', ['get', 'priority']],
    },
    paint: {
      'text-color': byFullness(() => palette.text, palette.muted),
      'text-halo-color': palette.halo,
      'text-halo-width': 1.6,
      'text-halo-blur': 0.4,
    },
  };
}

/** An invisible layer that keeps the labels of other places off the dots. */
function clearings(): SymbolLayerSpecification {
  return {
    id: 'place-clearings',
    type: 'symbol',
    source: placeSource,
    filter: ['all', ['!=', ['get', 'emphasis'], 'faded'], isInFull],
    layout: {
      'icon-image': clearingIcon,
      'icon-size': byRadius((radius) => ['*', radius, 2 / clearingSize]),
      'icon-allow-overlap': true,
      'icon-padding': 0,
    },
  };
}

/** In painting order. MapLibre places the symbols of the topmost layer first. */
export function placeLayers(palette: MapPalette): LayerSpecification[] {
  return [
    ...[dots(palette), organisations(palette), ring(palette)],
    ...(['any', 'left', 'right'] as const).map((side) => labels(palette, side)),
    clearings(),
  ];
}

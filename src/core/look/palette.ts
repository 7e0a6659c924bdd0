/**
 * The colours of the map in both themes: the only source for map style, arcs, legend and pages.
 *
 * Arcs keep at least 3:1 against land and sea and stay distinct under any colour vision; text keeps
 * at least 6:1. `palette.test.ts` computes both.
 */
import type { ArcPalette } from '../geometry/arc';
import type { CrowdPalette } from '../geometry/crowd';

/** `auto` has already been resolved. */
export type MapTheme = 'light' | 'dark';

export interface MapPalette extends ArcPalette {
  readonly sea: string;
  readonly land: string;
  readonly panel: string;
  readonly text: string;
  readonly muted: string;
  /** The background around the globe. */
  readonly space: string;
  /** The globe's outline. */
  readonly limb: string;
  readonly coast: string;
  readonly border: string;
  readonly graticule: string;
  readonly countryName: string;
  /** Around labels and dots, to set them off from the map below. */
  readonly halo: string;
  /** For compared places and their arcs, in order. Pages have the same colours as `--accent-1` … */
  readonly accents: readonly [string, string, string, string];
  /** For listed pairs: not the colours of ties, which mark documented pairs. */
  readonly listed: CrowdPalette;
}

export const palettes: Readonly<Record<MapTheme, MapPalette>> = {
  light: {
    sea: '#DFE9EE',
    land: '#F7F3EA',
    panel: '#FFFFFF',
    text: '#1B2430',
    muted: '#56616E',
    'sister-city': '#B0203A',
    agreement: '#1C5DA8',
    contact: '#9C6E00',
    space: '#EFF3F5',
    limb: '#B9C8D0',
    coast: '#B7C5CC',
    border: '#CBC3B1',
    graticule: '#CFDCE3',
    countryName: '#7A7464',
    halo: '#FBF9F4',
    casing: '#FCFAF5',
    quiet: '#56616E',
    accents: ['#1E3F80', '#B4532F', '#7B5BE0', '#7A0C14'],
    listed: { sparse: '#8A95A1', dense: '#505C69', selected: '#3A4552', casing: '#FCFAF5' },
  },
  dark: {
    sea: '#121A24',
    land: '#1F2A37',
    panel: '#18222E',
    text: '#E9EEF3',
    muted: '#9FB0BF',
    'sister-city': '#FF7D8E',
    agreement: '#6FB4FF',
    contact: '#E8B84A',
    space: '#0C121A',
    limb: '#31404F',
    coast: '#3A4857',
    border: '#364453',
    graticule: '#1C2836',
    countryName: '#8393A2',
    halo: '#141D28',
    casing: '#141D28',
    quiet: '#7C8FA1',
    accents: ['#2FA4E7', '#E8862A', '#F7E04B', '#6CF0E6'],
    listed: { sparse: '#5F7082', dense: '#A9B8C6', selected: '#C9D5E0', casing: '#141D28' },
  },
};

/** The CSS system colours that replace the palette if the reader's system forces its own colours. */
export const systemColours: MapPalette = {
  sea: 'Canvas',
  land: 'Canvas',
  panel: 'Canvas',
  text: 'CanvasText',
  muted: 'CanvasText',
  'sister-city': 'LinkText',
  agreement: 'CanvasText',
  contact: 'GrayText',
  space: 'Canvas',
  limb: 'CanvasText',
  coast: 'GrayText',
  border: 'GrayText',
  graticule: 'Canvas',
  countryName: 'GrayText',
  halo: 'Canvas',
  casing: 'Canvas',
  quiet: 'GrayText',
  accents: ['LinkText', 'CanvasText', 'Highlight', 'GrayText'],
  listed: { sparse: 'GrayText', dense: 'CanvasText', selected: 'LinkText', casing: 'Canvas' },
};

import { describe, expect, it } from 'vitest';
import { type MapTheme, palettes } from './palette';
import { contrast, linear, type Rgb } from './palette.fixture';

type Matrix = readonly [Rgb, Rgb, Rgb];

/**
 * How colours look without one kind of cone, in linear light. G. M. Machado, M. M. Oliveira and
 * L. A. F. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency",
 * IEEE TVCG 15 (2009), severity 1.
 */
const visions: Readonly<Record<string, Matrix>> = {
  common: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function times(matrix: Matrix, [red, green, blue]: Rgb): Rgb {
  const row = ([a, b, c]: Rgb) => Math.max(0, a * red + b * green + c * blue);
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** B. Ottosson, "A perceptual color space for image processing" (2020). */
function oklab([red, green, blue]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function difference(a: string, b: string, vision: Matrix): number {
  const [a1, a2, a3] = oklab(times(vision, linear(a)));
  const [b1, b2, b3] = oklab(times(vision, linear(b)));
  return Math.hypot(a1 - b1, a2 - b2, a3 - b3);
}

const ties = ['sister-city', 'agreement', 'contact'] as const;
/** Four times the difference that is just noticeable in this space, about 0.02. */
const plainDifference = 0.08;

describe.each<MapTheme>(['light', 'dark'])('the %s palette', (theme) => {
  const palette = palettes[theme];

  it.each(ties)('draws the tie %s at 3:1 or more on land and sea', (tie) => {
    expect(contrast(palette[tie], palette.land)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette[tie], palette.sea)).toBeGreaterThanOrEqual(3);
  });

  it('writes text at 6:1 or more', () => {
    for (const ground of [palette.land, palette.sea, palette.halo, palette.panel]) {
      expect(contrast(palette.text, ground)).toBeGreaterThanOrEqual(6);
    }
    expect(contrast(palette.muted, palette.panel)).toBeGreaterThanOrEqual(6);
  });

  it('writes the names of countries legibly, but fainter than those of places', () => {
    expect(contrast(palette.countryName, palette.land)).toBeGreaterThanOrEqual(4);
    expect(contrast(palette.countryName, palette.land)).toBeLessThan(
      contrast(palette.text, palette.land) / 2,
    );
  });

  it('keeps what lies under the arcs fainter than they are', () => {
    for (const line of [palette.coast, palette.border, palette.graticule]) {
      expect(contrast(line, palette.land)).toBeLessThan(2);
    }
  });

  it.each([0, 1, 2, 3] as const)(
    'draws compared place %d as clearly, and numbers it legibly',
    (place) => {
      const accent = palette.accents[place];
      expect(contrast(accent, palette.land)).toBeGreaterThanOrEqual(3);
      expect(contrast(accent, palette.sea)).toBeGreaterThanOrEqual(3);
      expect(contrast(accent, palette.panel)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(Object.entries(visions))(
    'gives compared places different colours for %s vision',
    (_, vision) => {
      for (const [index, accent] of palette.accents.entries()) {
        for (const other of palette.accents.slice(index + 1)) {
          expect(difference(accent, other, vision)).toBeGreaterThan(plainDifference);
        }
      }
    },
  );

  it.each(Object.entries(visions))(
    'gives the ties different colours for %s vision',
    (_, vision) => {
      const [strongest, middle, weakest] = ties;
      for (const [a, b] of [
        [strongest, middle],
        [middle, weakest],
        [strongest, weakest],
      ] as const) {
        expect(difference(palette[a], palette[b], vision)).toBeGreaterThan(plainDifference);
      }
    },
  );
});

describe('the colours of registers', () => {
  it('are those that were chosen', () => {
    expect([palettes.light.listed, palettes.dark.listed]).toMatchInlineSnapshot(`
      [
        {
          "casing": "#FCFAF5",
          "dense": "#505C69",
          "selected": "#3A4552",
          "sparse": "#8A95A1",
        },
        {
          "casing": "#141D28",
          "dense": "#A9B8C6",
          "selected": "#C9D5E0",
          "sparse": "#5F7082",
        },
      ]
    `);
  });
});

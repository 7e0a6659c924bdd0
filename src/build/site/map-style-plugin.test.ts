import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { withoutUnused } from './map-style-plugin';

const path = createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl.css');
const shortened = withoutUnused(readFileSync(path, 'utf8'));

describe('the style sheet of the map library', () => {
  it.each([
    '.maplibregl-canvas{position:absolute;left:0;top:0}',
    '.maplibregl-canvas-container.maplibregl-interactive{cursor:grab;',
    '.maplibregl-cooperative-gesture-screen.maplibregl-show{opacity:1;',
    '@media(hover:none),(pointer:coarse){.maplibregl-cooperative-gesture-screen .maplibregl-desktop-message{display:none}',
  ])('still says %s', (rule) => {
    expect(shortened).toContain(rule);
  });

  it('says nothing of buttons, and has no pictures', () => {
    expect(shortened).not.toMatch(/ctrl|popup|url\(|@keyframes/);
    expect(shortened).not.toMatch(/\{\s*\}/);
  });
});

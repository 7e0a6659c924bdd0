/**
 * The first script of every page, which does without the app: whatever is nearest to the pointer on the
 * drawn map is the link that answers. Of home and embed it fetches the links that the page itself has
 * no room for. Bundled by itself, for it has to be there in a round trip.
 */
import { distanceTo, type Polylines, pointsOfPath } from '../../core/drawing/path-points';
import { ownMarkup } from '../scripts/trusted-types';

type Link = SVGAElement;

/** How near the pointer has to be to a dot's or a line's middle, in CSS pixels. */
const reaches = { mouse: { dot: 14, line: 12 }, touch: { dot: 22, line: 16 } };
/** The parameters that the next page takes along. */
const kept = ['lang', 'theme'];

const map = document.querySelector<SVGSVGElement>('#prerendered .m');
const group = map?.querySelector<SVGGElement>('.to');
const frame = map?.closest<HTMLElement>('.f');

function linksOf(links: SVGGElement): Link[] {
  return [...links.querySelectorAll<Link>('a')];
}

const known = new WeakMap<Link, { readonly lines: Polylines; readonly isDot: boolean }>();

/** Measured once. */
function shapeOf(link: Link) {
  const d = link.querySelector('path')?.getAttribute('d') ?? '';
  const shape = known.get(link) ?? { lines: pointsOfPath(d), isDot: d.includes('h') };
  known.set(link, shape);
  return shape;
}

/** The link that is meant at a point of the window: the nearest dot within reach, else the nearest line. */
function nearestLink(svg: SVGSVGElement, links: SVGGElement, event: PointerEvent | MouseEvent) {
  const matrix = svg.getScreenCTM();
  if (matrix === null || getComputedStyle(links).visibility === 'hidden') return null;
  const scale = matrix.a;
  const point = { x: (event.clientX - matrix.e) / scale, y: (event.clientY - matrix.f) / scale };
  const isTouch = 'pointerType' in event && event.pointerType === 'touch';
  const reach = reaches[isTouch ? 'touch' : 'mouse'];
  let best: { readonly link: Link; readonly distance: number; readonly isDot: boolean } | null =
    null;
  for (const link of linksOf(links)) {
    const { lines, isDot } = shapeOf(link);
    if (best?.isDot && !isDot) continue;
    const distance = distanceTo(point, lines) * scale;
    const isNearer = best === null || (isDot && !best.isDot) || distance < best.distance;
    if (isNearer && distance <= (isDot ? reach.dot : reach.line)) best = { link, distance, isDot };
  }
  return best?.link ?? null;
}

/** The keyboard goes from link to link by arrows: hundreds of stops would be in everybody's way. */
function walk(links: SVGGElement, event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const all = linksOf(links);
  const at = all.findIndex((link) => link.matches(':focus'));
  all.at((at + step) % all.length)?.focus();
  event.preventDefault();
}

/** Keeps what the reader has asked for besides. */
function takeAlong(links: SVGGElement): void {
  const asked = new URLSearchParams(location.search);
  const search = new URLSearchParams(
    kept.flatMap((name) => (asked.has(name) ? [[name, asked.get(name) ?? '']] : [])),
  ).toString();
  if (search === '') return;
  for (const link of linksOf(links)) link.setAttribute('href', `${link.href.baseVal}?${search}`);
}

async function fetchOthers(links: SVGGElement): Promise<void> {
  const { others } = links.dataset;
  if (others !== undefined) {
    const response = await fetch(others);
    if (!response.ok) return;
    links.insertAdjacentHTML('afterbegin', ownMarkup('drawn-links')(await response.text()));
  }
  takeAlong(links);
}

if (map && group && frame) {
  let near: Link | null = null;
  const point = (event: PointerEvent) => {
    const link = nearestLink(map, group, event);
    if (link === near) return;
    near?.classList.remove('near');
    link?.classList.add('near');
    near = link;
  };
  group.classList.add('live');
  // The app takes nothing away that is being pressed: browsers make no click of that.
  window.addEventListener('pointerdown', () => frame.setAttribute('data-pressed', ''));
  for (const end of ['pointerup', 'pointercancel']) {
    window.addEventListener(end, () => setTimeout(() => frame.removeAttribute('data-pressed')));
  }
  frame.addEventListener('pointermove', point);
  frame.addEventListener('pointerdown', point);
  frame.addEventListener('click', (event) => {
    const link = nearestLink(map, group, event);
    // One that is clicked or opened by the keyboard answers by itself.
    if (link === null || event.detail === 0 || link.contains(event.target as Node)) return;
    event.preventDefault();
    link.dispatchEvent(new MouseEvent('click', event));
  });
  group.addEventListener('keydown', (event) => walk(group, event));
  // Without them the page is as it was.
  fetchOthers(group).catch(() => {});
}

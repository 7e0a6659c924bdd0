/**
 * The first script of every page, which works without the app: a click on the drawn map follows the link
 * nearest to the pointer. On home and embed it fetches the links that the page itself has no room for.
 * Bundled on its own, because it has to load within one round trip.
 */
import { distanceTo, type Polylines, pointsOfPath } from '../../core/drawing/path-points';
import { ownMarkup } from '../scripts/trusted-types';

type Link = SVGAElement;

/** The maximum distance of the pointer from the middle of a dot or line, in CSS pixels. */
const reaches = { mouse: { dot: 14, line: 12 }, touch: { dot: 22, line: 16 } };
/** The parameters that links carry over to the next page. */
const keptParameters = ['lang', 'theme'];

const map = document.querySelector<SVGSVGElement>('#prerendered .m');
const group = map?.querySelector<SVGGElement>('.to');
const frame = map?.closest<HTMLElement>('.f');

function linksOf(links: SVGGElement): Link[] {
  return [...links.querySelectorAll<Link>('a')];
}

const known = new WeakMap<Link, { readonly lines: Polylines; readonly isDot: boolean }>();

/** The parsed path of a link, cached. */
function shapeOf(link: Link) {
  const d = link.querySelector('path')?.getAttribute('d') ?? '';
  const shape = known.get(link) ?? { lines: pointsOfPath(d), isDot: d.includes('h') };
  known.set(link, shape);
  return shape;
}

/** The link at the position of an event: the nearest dot within reach, else the nearest line. */
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

/** Arrow keys move from link to link: hundreds of Tab stops would be in the way. */
function walk(links: SVGGElement, event: KeyboardEvent): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const all = linksOf(links);
  const at = all.findIndex((link) => link.matches(':focus'));
  all.at((at + step) % all.length)?.focus();
  event.preventDefault();
}

/** The last click before this script and its links; `null` if the page itself or the app has handled it. */
function clickInVain(): MouseEvent | null {
  const { earlyClick: click } = window as { readonly earlyClick?: MouseEvent };
  if (!click || click.defaultPrevented) return null;
  return (click.target as Element).closest('a, [inert]') === null ? click : null;
}

/** Adds the kept parameters to the links. */
function takeAlong(links: SVGGElement): void {
  const asked = new URLSearchParams(location.search);
  const search = new URLSearchParams(
    keptParameters.flatMap((name) => (asked.has(name) ? [[name, asked.get(name) ?? '']] : [])),
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
  // The app removes nothing while it is pressed: the browser would not fire a click.
  window.addEventListener('pointerdown', () => frame.setAttribute('data-pressed', ''));
  for (const end of ['pointerup', 'pointercancel']) {
    window.addEventListener(end, () => setTimeout(() => frame.removeAttribute('data-pressed')));
  }
  frame.addEventListener('pointermove', point);
  frame.addEventListener('pointerdown', point);
  const answer = (event: MouseEvent) => {
    const link = nearestLink(map, group, event);
    // Links that are clicked directly or opened by keyboard need no help.
    if (link === null || event.detail === 0 || link.contains(event.target as Node)) return;
    event.preventDefault();
    link.dispatchEvent(new MouseEvent('click', event));
  };
  frame.addEventListener('click', answer);
  group.addEventListener('keydown', (event) => walk(group, event));
  // If they do not load, the page stays as it is.
  fetchOthers(group)
    .catch(() => {})
    .then(() => {
      const early = clickInVain();
      if (early !== null && frame.contains(early.target as Node)) answer(early);
    });
}

/**
 * Runs in every page before the first paint, inline or as a script of its own. It sets theme and language
 * from the address, else from the page itself or the browser. It also marks the parts of the prerendered
 * page that do not match the address, so that no reader sees one city while another loads. The app takes
 * over from here.
 */
import { chooseLanguage } from '../../core/i18n/choose-language';
import { unescapeSeparators } from '../../core/view/query-string';

/** Inserted by the build from the parameter table: importing that would double the size of this script. */
declare const mapParameters: readonly string[];
declare const otherTabs: readonly (string | null)[];
/** The path of the style for browsers that are older than the site is built for. */
declare const olderStyle: string;

const page = document.documentElement;
const address = new URLSearchParams(unescapeSeparators(location.search));

const theme = address.get('theme');
if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;

// The newest features of the oldest supported browsers (src/build/site/oldest-browsers.ts). Without them
// the app does not start, and the prerendered page stays, with its drawn map and links.
if (CSS.supports('color', 'light-dark(red,red)') && 'Segmenter' in Intl) markWhatIsUnfit();
else {
  page.dataset.older = '';
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = page.dataset.root + olderStyle;
  document.head.append(link);
}

function markWhatIsUnfit() {
  const language = chooseLanguage(null, [
    address.get('lang') ?? '',
    // English pages also serve readers without a language of their own: the browser's languages decide.
    page.lang === 'en' ? '' : page.lang,
    ...navigator.languages,
  ]);
  const unfit = [
    language === page.lang ? '' : 'words',
    mapParameters.some((name) => address.get(name)) ? 'view' : '',
    otherTabs.includes(address.get('tab')) ? 'tab' : '',
  ].filter(Boolean);
  if (unfit.length > 0) page.dataset.unfit = unfit.join(' ');
  const own = page.lang;
  page.lang = language;
  // If the app does not load, a page that does not match the address is better than a blank one.
  const showPrerendered = ({ target }: Event) => {
    const isOfScript = target === window || (target as Element).localName === 'script';
    if (!isOfScript || document.getElementById('root')?.hasChildNodes()) return;
    delete page.dataset.unfit;
    page.lang = own;
  };
  addEventListener('error', showPrerendered, true);
}

// A click before the script for the drawn map has arrived is handled by it later: see drawn-links.ts. On links it has
// its effect at once, but where targets overlap, the browser takes the upper one, not the nearest.
addEventListener('click', (event) => {
  Object.assign(window, { earlyClick: event });
  const { clientX: x, clientY: y, isTrusted, detail } = event;
  if (!isTrusted || detail === 0) return;
  /** Lines, which are larger than dots, count as further away. */
  const distance = (link: Element) => {
    const { left, top, width, height } = link.getBoundingClientRect();
    return Math.hypot(x - left - width / 2, y - top - height / 2) + width + height;
  };
  const [upper, ...others] = document
    .elementsFromPoint(x, y)
    .flatMap((element) => element.closest('.to:not(.live) a') ?? []);
  if (upper === undefined) return;
  const nearest = others.reduce((a, b) => (distance(b) < distance(a) ? b : a), upper);
  if (nearest === upper) return;
  event.preventDefault();
  nearest.dispatchEvent(new MouseEvent('click', event));
});

// Some hosts serve a folder's page without the trailing slash of its address, which breaks every relative
// address. Files have an extension, except the embed on hosts that hide it.
const { pathname, search, hash } = location;
if (!/\/$|\.\w+$|\/embed$/.test(pathname)) {
  history.replaceState(null, '', `${pathname}/${search}${hash}`);
}

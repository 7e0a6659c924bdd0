/**
 * Runs in every page before anything is painted, inside it or as a script of its own: sets theme and language,
 * which the address names, else the page itself or the browser. It also marks what of the prerendered
 * page does not fit the address, so that nobody sees one city while another loads. The app takes over
 * from here.
 */
import { chooseLanguage } from '../../core/i18n/choose-language';
import { unescapeSeparators } from '../../core/view/query-string';

/** Written in by the build, out of the table of parameters: with that itself this would be twice as long. */
declare const mapParameters: readonly string[];
declare const otherTabs: readonly (string | null)[];
/** The path of the style for browsers that are older than the site is built for. */
declare const olderStyle: string;

const page = document.documentElement;
const address = new URLSearchParams(unescapeSeparators(location.search));

const theme = address.get('theme');
if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;

// What the oldest browsers that the site is built for learned last (src/build/site/oldest-browsers.ts).
// In others the app does not start, and the page with its drawn map and its links stays as it came.
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
    // A page in English is for whoever comes without a language, too.
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
  // Where the app does not come, another page than the one asked for is better than a blank one.
  const showAsItCame = ({ target }: Event) => {
    const isOfScript = target === window || (target as Element).localName === 'script';
    if (!isOfScript || document.getElementById('root')?.hasChildNodes()) return;
    delete page.dataset.unfit;
    page.lang = own;
  };
  addEventListener('error', showAsItCame, true);
}

// Some hosts send a folder's page without the last slash of its address, and then every relative
// address goes wrong. Files have an ending, but for the embed on hosts that hide it.
const { pathname, search, hash } = location;
if (!/\/$|\.\w+$|\/embed$/.test(pathname)) {
  history.replaceState(null, '', `${pathname}/${search}${hash}`);
}

/**
 * Sets theme and language on the page before anything is painted: the address names them, else the
 * page itself or the browser. It also marks what of the prerendered page does not fit the address,
 * so that nobody sees one city while another loads. The app takes over from here.
 */
(() => {
  const page = document.documentElement;
  const address = new URLSearchParams(location.search);
  const theme = address.get('theme');
  if (theme === 'light' || theme === 'dark') page.dataset.theme = theme;
  const known = ['en', 'ru', 'ky', 'kk', 'zh'];
  const ofPage = page.lang === 'en' ? '' : page.lang;
  const language =
    [address.get('lang'), ofPage, ...navigator.languages]
      .map((tag) => String(tag).toLowerCase().split('-', 1).join(''))
      .find((tag) => known.includes(tag)) ?? 'en';
  const views =
    /(?:^\?|&)(?:place|pair|chain|years|mode|topic|tie|source|country|undated|camera|projection|layer|distance|data)=/;
  const unfit = [
    language === page.lang ? '' : 'words',
    views.test(location.search) ? 'view' : '',
    /^(?:list|about)$/.test(address.get('tab') ?? '') ? 'tab' : '',
  ].filter(Boolean);
  if (unfit.length > 0) page.dataset.unfit = unfit.join(' ');
  page.lang = language;
})();

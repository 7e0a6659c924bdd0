/**
 * Sets theme and language on the page before anything is painted: the address names them, or the
 * browser. A classic script that blocks the first paint, so that no frame comes in the wrong colours;
 * the app takes over from here.
 */
(() => {
  const address = new URLSearchParams(location.search);
  const theme = address.get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const known = ['en', 'ru', 'ky', 'kk', 'zh'];
  const wanted = [address.get('lang'), ...navigator.languages].map((tag) =>
    String(tag).toLowerCase().split('-', 1).join(''),
  );
  document.documentElement.lang = wanted.find((tag) => known.includes(tag)) ?? 'en';
})();

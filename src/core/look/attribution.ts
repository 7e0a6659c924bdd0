/** The attribution of the basemap. The application shows it; the map itself contains no such text. */

export const basemapAttribution = {
  name: 'Natural Earth',
  url: 'https://www.naturalearthdata.com/',
};

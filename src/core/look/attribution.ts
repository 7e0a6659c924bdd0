/** Whose work the basemap is. The application draws the line; the map itself draws no text of its own. */

export const basemapAttribution = {
  name: 'Natural Earth',
  url: 'https://www.naturalearthdata.com/',
};

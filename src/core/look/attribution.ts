/** Whose work the basemap is. The application draws the line; the map itself draws no text of its own. */

export interface Attribution {
  readonly name: string;
  readonly url: string;
}

export const basemapAttribution: Attribution = {
  name: 'Natural Earth',
  url: 'https://www.naturalearthdata.com/',
};

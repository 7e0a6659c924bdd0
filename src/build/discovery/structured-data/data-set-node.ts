/** The whole data set as a schema.org `Dataset`, for data search engines. */
import type { DataSet } from '../../../core/domain/data-set';
import type { Language } from '../../../core/domain/language';
import { exportFiles } from '../../../core/tables/export-files';
import { pagePath } from '../../../core/view/page-path';
import { type AddressOf, home } from '../addresses';
import type { DiscoveryContext } from '../context';
import { yearsOfEvents } from '../records-of-page';
import { isoDate } from './dates';
import type { Node } from './node';

export const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** The id of the data set itself, as opposed to the page about it; the same in every language. */
export function dataSetId(addressOf: AddressOf): string {
  return `${addressOf(pagePath(home, 'en'))}#data`;
}

function downloadsOf({ files }: DataSet, addressOf: AddressOf): Node[] {
  return exportFiles.flatMap(({ name, mediaType }): Node[] => {
    const bytes = files.find(({ path }) => path === name)?.bytes;
    if (bytes === undefined) return [];
    return [
      {
        '@type': 'DataDownload',
        name,
        encodingFormat: mediaType,
        contentUrl: addressOf(`data/${name}`),
        contentSize: `${bytes} B`,
      },
    ];
  });
}

/** The bounding box of all places: south, west, north, east, as in schema.org's `GeoShape`. */
function boxAround({ atlas }: DiscoveryContext): Node | null {
  const positions = [...atlas.places.values()].map(({ coordinates }) => coordinates);
  if (positions.length === 0) return null;
  const longitudes = positions.map(([longitude]) => longitude);
  const latitudes = positions.map(([, latitude]) => latitude);
  const box = [
    ...[Math.min(...latitudes), Math.min(...longitudes)],
    ...[Math.max(...latitudes), Math.max(...longitudes)],
  ];
  return { '@type': 'Place', geo: { '@type': 'GeoShape', box: box.join(' ') } };
}

export function dataSetNode(
  language: Language,
  description: string,
  context: DiscoveryContext,
  addressOf: AddressOf,
): Node {
  const { atlas, dataSet, words } = context;
  const app = words(language).texts('app');
  const siteName = app('name');
  const list = words(language).texts('list');
  const years = yearsOfEvents(atlas.pairs.values());
  return {
    '@type': 'Dataset',
    '@id': dataSetId(addressOf),
    name: siteName,
    description: `${app('introduction')} ${description}`,
    url: addressOf(pagePath(home, language)),
    license: licence,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: siteName, url: addressOf(pagePath(home, 'en')) },
    version: dataSet.version,
    dateModified: isoDate(dataSet.changed),
    // Open-ended: agreements without an end are still in force.
    temporalCoverage: years.length === 0 ? null : `${Math.min(...years)}/..`,
    spatialCoverage: boxAround(context),
    variableMeasured: [
      ...[list('tie'), list('standing'), list('years')],
      ...[list('topics'), list('events'), list('articles')],
    ],
    distribution: downloadsOf(dataSet, addressOf),
  };
}

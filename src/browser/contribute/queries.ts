/** The queries of the page besides the atlas: the positions of countries and cities. */
import { queryOptions } from '@tanstack/react-query';
import { boundsPath, readBounds } from '../../core/importing/bounds-file';
import { Gazetteer } from '../../core/importing/find-cities';
import { gazetteerPath, readGazetteer } from '../../core/importing/gazetteer-file';
import { fetchJson } from '../query/fetch-json';

export const boundsQuery = queryOptions({
  queryKey: ['country bounds'],
  queryFn: ({ signal }) => fetchJson(boundsPath, readBounds, signal),
  structuralSharing: false,
});

export const gazetteerQuery = queryOptions({
  queryKey: ['gazetteer'],
  queryFn: ({ signal }) =>
    fetchJson(gazetteerPath, (json) => new Gazetteer(readGazetteer(json)), signal),
  structuralSharing: false,
});

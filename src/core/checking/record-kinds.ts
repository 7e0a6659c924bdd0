/** The kinds of record, with their folders and schemas. */
import {
  articleSchema,
  collectionSchema,
  pairSchema,
  placeSchema,
  topicsSchema,
} from '../domain/record';

export const recordKinds = ['place', 'article', 'pair', 'topics', 'collection'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Folder of each kind that has one file per record. */
export const folderOfKind = {
  place: 'places',
  article: 'articles',
  pair: 'pairs',
  collection: 'collections',
} as const;

export const topicsFile = 'topics.json';

export const schemaOfKind = {
  place: placeSchema,
  article: articleSchema,
  pair: pairSchema,
  topics: topicsSchema,
  collection: collectionSchema,
} as const;

/** The value of a record's `$schema`: the address of its JSON Schema, relative to the record. */
export const schemaAddressOfKind: Readonly<Record<RecordKind, string>> = {
  place: '../schema/place.json',
  article: '../schema/article.json',
  pair: '../schema/pair.json',
  topics: 'schema/topics.json',
  collection: '../schema/collection.json',
};

/** A record that a reader may link to, cite or correct: a place, a pair or an article. */
import type { Article, Pair, Place } from '../../core/domain/atlas';
import { type EdtfDate, requireEdtfDate } from '../../core/domain/edtf';
import type { Language } from '../../core/domain/language';
import { nameOfPair, nameOfPlace } from '../../core/facts/names';
import { writeAddress } from '../../core/view/address';
import { defaultView, selectPair, selectPlace, type View } from '../../core/view/view';
import type { Citation } from './citation';

export interface KeptRecord {
  /** Its path in the project. */
  readonly path: string;
  /** Its link: to the article itself, or to the record in this atlas. */
  readonly address: string;
  readonly citation: Omit<Citation, 'accessed' | 'version'>;
}

/** How records of the atlas are cited: its name and the language of their titles. */
export interface CitedAtlas {
  readonly name: string;
  readonly language: Language;
  /** The page's address without query. */
  readonly address: string;
  /** The day of the pinned data that are cited; `null` for the current data. */
  readonly pin: string | null;
}

export function keptArticle(article: Article): KeptRecord {
  const { id, title, publisher, published, language, url } = article;
  return {
    path: `data/articles/${id}.json`,
    address: url,
    citation: { id, kind: 'article', title, source: publisher, issued: published, language, url },
  };
}

export function keptPair(pair: Pair, changed: EdtfDate | null, atlas: CitedAtlas): KeptRecord {
  return keptHere(
    `data/pairs/${pair.id}.json`,
    { id: pair.id, title: nameOfPair(pair, atlas.language), issued: changed },
    selectPair(defaultView, pair.id),
    atlas,
  );
}

export function keptPlace(place: Place, atlas: CitedAtlas): KeptRecord {
  const issued = place.changed === undefined ? null : requireEdtfDate(place.changed);
  return keptHere(
    `data/places/${place.id}.json`,
    { id: place.id, title: nameOfPlace(place, atlas.language), issued },
    selectPlace(defaultView, place.id),
    atlas,
  );
}

function keptHere(
  path: string,
  cited: Pick<Citation, 'id' | 'title' | 'issued'>,
  view: View,
  { name, language, address, pin }: CitedAtlas,
): KeptRecord {
  const url = new URL(writeAddress({ ...view, pin }), address).href;
  return {
    path,
    address: url,
    citation: { ...cited, kind: 'record', source: name, language, url },
  };
}

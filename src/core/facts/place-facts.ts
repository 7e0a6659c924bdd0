/** The facts of a city or organisation. */
import type { Place } from '../domain/atlas';
import { requireEdtfDate } from '../domain/edtf';
import { languages } from '../domain/language';
import type { Words } from '../i18n/words';
import { nameOfPlace } from './names';
import { type OwnWords, ownWords } from './own-words';
import { whereabouts } from './place-words';

export interface PlaceFacts {
  readonly name: string;
  /** The country; for an organisation, that it is shown at its seat. */
  readonly where: string;
  /** Names in the other languages, then aliases, each once; with their BCP 47 tag if known. */
  readonly otherNames: readonly { readonly name: string; readonly language?: string }[];
  readonly wikidata: ReturnType<typeof wikidataLink>;
  readonly note: PlaceNote | null;
}

export interface PlaceNote extends OwnWords {
  /** Publisher and date, and the address. */
  readonly source: { readonly text: string; readonly address: string } | null;
}

/** `null` if the place has no known id there. */
export function wikidataLink(id: string | null | undefined, { texts }: Words) {
  if (id === null || id === undefined) return null;
  return {
    text: `${texts('place')('wikidata')} ${id}`,
    address: `https://www.wikidata.org/wiki/${id}`,
  };
}

function otherNamesOf(place: Place, { language }: Words): PlaceFacts['otherNames'] {
  const shown = nameOfPlace(place, language);
  const translated = languages
    .filter((other) => other !== language)
    .flatMap((other) => {
      const name = place.names[other];
      return name === undefined ? [] : [{ name, language: other }];
    });
  return [...translated, ...place.aliases.map((name) => ({ name }))].filter(
    ({ name }, index, all) =>
      name !== shown && all.findIndex((other) => other.name === name) === index,
  );
}

function noteOf({ note }: Place, words: Words): PlaceNote | null {
  if (note === undefined) return null;
  const { source, text } = note;
  const dates = source?.published ? [words.wording.date(requireEdtfDate(source.published))] : [];
  return {
    ...ownWords(text, words),
    source: source ? { text: [source.publisher, ...dates].join(', '), address: source.url } : null,
  };
}

export function placeFacts(place: Place, words: Words): PlaceFacts {
  return {
    name: nameOfPlace(place, words.language),
    where: whereabouts(place, words),
    otherNames: otherNamesOf(place, words),
    wikidata: wikidataLink(place.wikidata, words),
    note: noteOf(place, words),
  };
}

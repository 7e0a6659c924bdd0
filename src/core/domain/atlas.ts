/**
 * The decoded atlas that browser and build use: every reference resolves. The format of the files is in
 * `atlas-files.ts`.
 */
import type { RawArticle, RawAtlas, RawDossier } from './atlas-files';
import type { EdtfDate, EdtfInterval } from './edtf';
import type { Coordinates } from './great-circle';
import type { EventKind, Tie } from './kind';
import type { RegisterSummary } from './register-summary';
import type { Closing, Span } from './span';

type RawPlace = RawAtlas['places'][number];
type RawCollection = NonNullable<RawAtlas['collections']>[number];
type RawDossierEvent = RawDossier['events'][number];

export interface Place extends Readonly<Omit<RawPlace, 'coordinates'>> {
  readonly coordinates: Coordinates;
}

export type Topic = Readonly<RawAtlas['topics'][number]>;

/** The data of an event that the map and the filters use. */
export interface AtlasEvent {
  /** Unique within its pair; the dossier uses the same id. */
  readonly id: string;
  readonly kind: EventKind;
  readonly tie: Tie;
  readonly date: EdtfDate | null;
  readonly inForce: EdtfInterval | null;
  readonly undated: boolean;
  /** When it was in force; see `spansInForce`. */
  readonly spans: readonly Span[];
  /** Its intended span, whatever closed it; a suspension or termination has no end. */
  readonly term: Span;
  /** What closed it, the earliest first; see `closingsOf`. */
  readonly closings: readonly Closing[];
  readonly topics: readonly string[];
  readonly articles: readonly string[];
  /** BCP 47 tags of the languages of those articles, each once. */
  readonly languages: readonly string[];
}

export interface Pair {
  readonly id: string;
  /** In the alphabetical order of their ids. */
  readonly ends: readonly [Place, Place];
  readonly events: readonly AtlasEvent[];
  /** Great-circle distance in kilometres. */
  readonly distance: number;
}

/** An editor's starting point for exploring the atlas. */
export interface Collection extends Readonly<Omit<RawCollection, 'pairs'>> {
  /** Pairs to list individually, in display order; empty if the view is enough. */
  readonly pairs: readonly Pair[];
}

export interface Atlas {
  readonly topics: ReadonlyMap<string, Topic>;
  readonly places: ReadonlyMap<string, Place>;
  readonly pairs: ReadonlyMap<string, Pair>;
  /** The pairs that end at a place, by place id. */
  readonly pairsByPlace: ReadonlyMap<string, readonly Pair[]>;
  /** In display order. */
  readonly collections: readonly Collection[];
  /** Bulk lists that can be shown as well, sorted by name. */
  readonly registers: readonly RegisterSummary[];
}

export interface Article extends Readonly<Omit<RawArticle, 'published'>> {
  readonly published: EdtfDate | null;
}

export interface Source extends Readonly<Omit<RawDossierEvent['sources'][number], 'article'>> {
  readonly article: Article;
}

export interface DossierEvent
  extends AtlasEvent,
    Pick<RawDossierEvent, 'summary' | 'note' | 'dayStated' | 'changed'> {
  readonly sources: readonly Source[];
}

export interface Dossier {
  readonly id: string;
  readonly events: readonly DossierEvent[];
  /** The day on which the record was last changed, if known. */
  readonly changed: EdtfDate | null;
}

/** The facts of an event that atlas and dossier share, as text. */
function statementOf({ id, date, inForce, topics, articles }: AtlasEvent): string {
  return JSON.stringify([id, date?.text, inForce?.text, topics, articles]);
}

/** Whether atlas and dossier agree on the pair's events; files from two builds may not. */
export function agree(pair: Pair, dossier: Dossier): boolean {
  const [ofPair, ofDossier] = [pair, dossier].map(({ events }) => events.map(statementOf).join());
  return ofPair === ofDossier;
}

/** The other end of a pair, seen from one of its places. */
export function partnerOf(pair: Pair, placeId: string): Place {
  const [a, b] = pair.ends;
  return a.id === placeId ? b : a;
}

/** The preview beside the pointer: a place with its partners, or a pair with its tie and years. */
import type { Atlas } from '../../core/domain/atlas';
import { listedPairFacts, listedPlaceDetails } from '../../core/facts/listed-facts';
import {
  nameOfListedPlace,
  nameOfPair,
  nameOfPlace,
  partnersInReadingOrder,
} from '../../core/facts/names';
import { pairFacts } from '../../core/facts/pair-facts';
import { placeDetails } from '../../core/facts/place-words';
import type { Padding } from '../../core/geometry/viewport';
import { findListed, listedPartners } from '../../core/view/listed';
import type { Scene, ScenePair } from '../../core/view/scene';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { TieMark } from '../ui/tie-mark';

export interface Hovered {
  readonly type: 'place' | 'pair';
  readonly id: string;
  /** In pixels of the map's box. */
  readonly point: { readonly x: number; readonly y: number };
}

interface HoverCardProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly hovered: Hovered;
  /** The area of the map that panels cover: the card stays clear of it. */
  readonly padding: Padding;
}

/** Partners named before "more". */
const maxPartners = 4;
const width = 260;
/** Between the card and its target, and between the card and the window's edge, in CSS pixels. */
const gap = 16;
const margin = 8;

export function HoverCard({ atlas, scene, hovered, padding }: HoverCardProperties) {
  const { x, y } = hovered.point;
  // It may cover the narrow column of buttons on the right.
  const roomLeft = x - padding.left - gap - margin;
  const roomRight = window.innerWidth - x - gap - margin;
  const isLeft = roomRight < width && roomLeft > roomRight;
  const isAbove = y - padding.top > window.innerHeight - padding.bottom - y;
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed z-10 rounded-panel bg-panel px-3 py-2 text-small shadow-panel"
      style={{
        width: 'max-content',
        maxWidth: Math.min(width, isLeft ? roomLeft : roomRight),
        left: isLeft ? undefined : x + gap,
        right: isLeft ? window.innerWidth - x + gap : undefined,
        top: isAbove ? undefined : y + gap,
        bottom: isAbove ? window.innerHeight - y + gap : undefined,
      }}
    >
      {hovered.type === 'place' ? (
        <PlacePreview atlas={atlas} scene={scene} id={hovered.id} />
      ) : (
        <PairPreview scene={scene} id={hovered.id} />
      )}
    </div>
  );
}

function PlacePreview({
  atlas,
  scene,
  id,
}: Pick<HoverCardProperties, 'atlas' | 'scene'> & { readonly id: string }) {
  const t = useTranslations('map');
  const words = useWords();
  const listed = listedPartners(scene, id).length;
  const found = findListed(scene, id);
  if (found !== null) {
    const { index, position } = found;
    return (
      <>
        <p translate="no" className="font-semibold">
          {nameOfListedPlace(index, position, words.language)}
        </p>
        <p className="text-muted">
          {listedPlaceDetails(index, position, listed, words).join(' · ')}
        </p>
      </>
    );
  }
  const place = atlas.places.get(id);
  if (place === undefined) return null;
  const partners = partnersInReadingOrder(scene.pairs, id, words.language);
  return (
    <>
      <p translate="no" className="font-semibold">
        {nameOfPlace(place, words.language)}
      </p>
      <p className="text-muted">
        {placeDetails(place, { partners: partners.length, listed }, words).join(' · ')}
      </p>
      {partners.slice(0, maxPartners).map(({ scenePair, name }) => (
        <PairLine key={scenePair.pair.id} scenePair={scenePair} scene={scene} name={name} />
      ))}
      {partners.length > maxPartners && (
        <p className="text-muted">
          {t('more', { count: words.wording.number(partners.length - maxPartners) })}
        </p>
      )}
    </>
  );
}

function PairPreview({ scene, id }: { readonly scene: Scene; readonly id: string }) {
  const words = useWords();
  const found = findListed(scene, id);
  if (found !== null) {
    const { name, listedBy } = listedPairFacts(found.index, found.position, words);
    return (
      <>
        <p translate="no" className="font-semibold">
          {name}
        </p>
        <p className="text-muted">{listedBy}</p>
      </>
    );
  }
  const scenePair = scene.pairs.find(({ pair }) => pair.id === id);
  if (scenePair === undefined) return null;
  return (
    <>
      <p translate="no" className="font-semibold">
        {nameOfPair(scenePair.pair, words.language)}
      </p>
      <PairLine scenePair={scenePair} scene={scene} />
    </>
  );
}

interface PairLineProperties {
  readonly scenePair: ScenePair;
  readonly scene: Scene;
  /** Left out where the name stands above. */
  readonly name?: string;
}

function PairLine({ scenePair, scene, name }: PairLineProperties) {
  const { tie, years, change } = pairFacts(scenePair, scene, useWords());
  const details = change ?? (name === undefined ? `${tie} · ${years}` : years);
  return (
    <p className="flex items-center gap-2">
      <TieMark tie={scenePair.tie} standing={scenePair.standing} />
      <span>{name === undefined ? details : `${name} · ${details}`}</span>
    </p>
  );
}

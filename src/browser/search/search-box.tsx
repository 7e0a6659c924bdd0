/** The search box for places, relationships, topics and articles; `/` focuses it from anywhere. */
import { Suspense, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Atlas, Pair } from '../../core/domain/atlas';
import { choiceName } from '../../core/facts/choice-names';
import { listedPairFacts, listedPlaceDetails } from '../../core/facts/listed-facts';
import { nameOfListedPlace, nameOfPair, nameOfPlace } from '../../core/facts/names';
import { pairFacts } from '../../core/facts/pair-facts';
import { placeDetails } from '../../core/facts/place-words';
import type { Scene } from '../../core/view/scene';
import {
  type ChangeView,
  selectPair,
  selectPlace,
  toggleChoice,
  type View,
} from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { lazyPart } from '../parts/lazy-part';
import { useSingleKey } from '../ui/single-key';
import { Finder, type FinderGroup, type FinderItem } from './finder';
import { findListedPairs, findListedPlaces } from './register-search';
import type { Found } from './search-index';
import { useSearchIndex } from './use-search-index';
import { useSearchText } from './use-search-text';

export interface SearchBoxProperties {
  readonly atlas: Atlas;
  readonly view: View;
  readonly scene: Scene;
  readonly onChange: ChangeView;
  /** Whether it takes the focus on mount. */
  readonly isAwaited?: boolean;
  readonly onFocus?: () => void;
  readonly onChosen?: () => void;
}

/** The number of results shown per group. */
const maxPerKind = 5;

/** Shorter texts are too vague for suggestions. */
const minLettersForOffers = 2;

const NothingFound = lazyPart(() => import('./nothing-found'));

export default function SearchBox({
  atlas,
  view,
  scene,
  onChange,
  isAwaited = false,
  onFocus,
  onChosen,
}: SearchBoxProperties) {
  const t = useTranslations('search');
  const [text, setText] = useSearchText(view.query, onChange);
  const [isWanted, setWanted] = useState(text !== '');
  const { index, lacksArticles } = useSearchIndex(atlas, isWanted);
  const input = useRef<HTMLInputElement>(null);

  useSingleKey('/', () => {
    input.current?.focus();
    input.current?.select();
  });
  const takeCursor = useEffectEvent(() => {
    if (isAwaited) input.current?.focus();
  });
  useEffect(() => takeCursor(), []);

  const take = (choice: (view: View) => View) => {
    setText('', 'leave');
    onChange((current) => ({ ...choice(current), query: '' }));
    onChosen?.();
  };
  const groups = useGroups(atlas, scene, index?.find(text, maxPerKind) ?? null, take);
  const listed = useListedGroups(scene, text, take);
  const isNothing =
    groups?.length === 0 && listed.length === 0 && text.trim().length >= minLettersForOffers;
  return (
    <search>
      <Finder
        label={t('label')}
        placeholder={t('placeholder')}
        text={text}
        onTextChange={(next) => {
          setWanted(true);
          setText(next, 'write');
        }}
        groups={groups && [...groups, ...listed]}
        inputRef={input}
        defaultOpen={text !== ''}
        onFocus={() => {
          setWanted(true);
          onFocus?.();
        }}
        remark={
          <>
            {lacksArticles && (
              <p className="border-t border-hairline px-3 py-2 text-muted">
                {t('withoutArticles')}
              </p>
            )}
            {isNothing && (
              <Suspense fallback={null}>
                <NothingFound {...{ atlas, view, text, onChange }} onTake={take} />
              </Suspense>
            )}
          </>
        }
      />
    </search>
  );
}

/** The matches in the registers whose layers are on. */
function useListedGroups(
  scene: Scene,
  text: string,
  take: (choice: (view: View) => View) => void,
): FinderGroup[] {
  const t = useTranslations('layer');
  const words = useWords();
  const { language } = words;
  const indexes = scene.listed.map(({ index }) => index);
  const places = findListedPlaces(indexes, text, maxPerKind);
  const pairs = findListedPairs(indexes, text, maxPerKind);
  return [
    {
      label: t('searchPlaces'),
      total: places.total,
      items: places.items.map(({ index, position }): FinderItem => {
        const id = index.idOfPlace(position);
        const partners = index.pairsOf(position).length;
        return {
          key: `place ${id}`,
          label: nameOfListedPlace(index, position, language),
          detail: listedPlaceDetails(index, position, partners, words).join(' · '),
          choose: () => take((view) => selectPlace(view, id)),
        };
      }),
    },
    {
      label: t('searchPairs'),
      total: pairs.total,
      items: pairs.items.map(({ index, position }): FinderItem => {
        const id = index.idOfPair(position);
        const { name, listedBy } = listedPairFacts(index, position, words);
        return {
          key: `pair ${id}`,
          label: name,
          detail: listedBy,
          choose: () => take((view) => selectPair(view, id)),
        };
      }),
    },
  ].filter(({ items }) => items.length > 0);
}

/** The pairs that each article documents, visible ones first. */
function usePairsByArticle(atlas: Atlas, scene: Scene): ReadonlyMap<string, readonly Pair[]> {
  return useMemo(() => {
    const byArticle = new Map<string, Set<Pair>>();
    for (const pair of [...scene.pairs.map((shown) => shown.pair), ...atlas.pairs.values()]) {
      for (const id of pair.events.flatMap(({ articles }) => articles)) {
        const pairs = byArticle.get(id) ?? new Set();
        byArticle.set(id, pairs.add(pair));
      }
    }
    return new Map([...byArticle].map(([id, pairs]) => [id, [...pairs]]));
  }, [atlas, scene]);
}

/** The results as labels, and the action of choosing each. */
function useGroups(
  atlas: Atlas,
  scene: Scene,
  findings: ReturnType<NonNullable<ReturnType<typeof useSearchIndex>['index']>['find']> | null,
  take: (choice: (view: View) => View) => void,
): FinderGroup[] | null {
  const t = useTranslations('search');
  const overview = useTranslations('overview');
  const filter = useTranslations('filter');
  const placeText = useTranslations('place');
  const words = useWords();
  const { language } = words;
  const pairsByArticle = usePairsByArticle(atlas, scene);
  if (findings === null) return null;

  const groupOf = <Item,>(
    label: string,
    { items, total }: Found<Item>,
    describe: (item: Item) => FinderItem | [],
  ): FinderGroup => ({ label, total, items: items.flatMap(describe) });
  const describePair = (pair: Pair): string => {
    const shown = scene.pairs.find((scenePair) => scenePair.pair === pair);
    if (shown === undefined) return t('hidden');
    return pairFacts(shown, scene, words).details.join(' · ');
  };
  return [
    groupOf(t('places'), findings.places, (place) => ({
      key: `place ${place.id}`,
      label: nameOfPlace(place, language),
      detail: placeDetails(
        place,
        { partners: atlas.pairsByPlace.get(place.id)?.length ?? 0 },
        words,
      ).join(' · '),
      choose: () => take((view) => selectPlace(view, place.id)),
    })),
    groupOf(overview('title'), findings.pairs, (pair) => ({
      key: `pair ${pair.id}`,
      label: nameOfPair(pair, language),
      detail: describePair(pair),
      choose: () => take((view) => selectPair(view, pair.id)),
    })),
    groupOf(filter('topics'), findings.topics, (topic) => ({
      key: `topic ${topic.id}`,
      label: choiceName('topics', topic.id, atlas, words),
      detail: t('filterBy'),
      choose: () =>
        take((view) =>
          view.filters.topics.includes(topic.id) ? view : toggleChoice(view, 'topics', topic.id),
        ),
    })),
    groupOf(placeText('articles'), findings.articles, (article) => {
      const [pair, ...others] = pairsByArticle.get(article.id) ?? [];
      if (pair === undefined) return [];
      return {
        key: `article ${article.id}`,
        label: article.title,
        language: article.language,
        detail: [
          article.publisher,
          nameOfPair(pair, language),
          ...(others.length > 0 ? [t('morePairs', { count: others.length })] : []),
        ].join(' · '),
        choose: () => take((view) => selectPair(view, pair.id)),
      };
    }),
  ].filter(({ items }) => items.length > 0);
}

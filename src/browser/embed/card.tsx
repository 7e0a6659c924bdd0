/** The card of the selection: a pair with its sources, or pairs to choose from. */
import { useEffect, useRef, useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { parseListedId } from '../../core/domain/register-id';
import { inReadingOrder, nameOfPair, partnersInReadingOrder } from '../../core/facts/names';
import { whereabouts } from '../../core/facts/place-words';
import { nameOfSelection } from '../../core/facts/selection-words';
import { listedPartners, selectedListed } from '../../core/view/listed';
import type { Scene, ScenePair } from '../../core/view/scene';
import {
  type ChangeView,
  clearSelection,
  nothingSelected,
  type Selection,
  selectedIds,
  selectPair,
  type View,
} from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording, useWords } from '../intl/wording';
import { AwaitedRegister } from '../panels/awaited-register';
import { ListedPartners } from '../panels/listed-partners';
import { PairRow } from '../panels/pair-row';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { IconButton } from '../ui/icon-button';
import { ListedFacts } from './listed-facts';
import { PairFacts } from './pair-facts';

interface SelectedCardProperties {
  readonly atlas: Atlas;
  readonly scene: Scene;
  readonly view: View;
  readonly changeView: ChangeView;
  readonly onApproach: (pairId: string) => void;
  /** Whether a new card takes the focus. */
  readonly takesFocus: boolean;
  /** The notice above the list if there is no map; `null` if there is one. */
  readonly trouble: MapTroubleProperties | null;
}

/** Remembers from which city a pair was opened. */
export function SelectedCard({
  atlas,
  scene,
  view,
  changeView,
  onApproach,
  takesFocus,
  trouble,
}: SelectedCardProperties) {
  const words = useWords();
  const [origin, setOrigin] = useState<{ readonly pair: string; readonly from: Selection }>({
    pair: '',
    from: nothingSelected,
  });
  const { selection } = view;
  const { from } = origin;
  const canGoBack =
    selection.type === 'pair' && selection.id === origin.pair && from.type !== 'none';
  return (
    <Card
      {...{ atlas, scene, selection, takesFocus, onApproach, trouble }}
      onChange={changeView}
      onPair={(pair) => {
        setOrigin({ pair, from: selection });
        changeView((current) => selectPair(current, pair));
      }}
      onClose={selection.type === 'none' ? undefined : () => changeView(clearSelection)}
      back={
        canGoBack
          ? {
              name: nameOfSelection(atlas, scene, from, words),
              go: () => changeView((current) => ({ ...current, selection: from, camera: null })),
            }
          : undefined
      }
    />
  );
}

interface CardProperties extends Omit<SelectedCardProperties, 'view' | 'changeView'> {
  readonly selection: Selection;
  readonly onChange: ChangeView;
  readonly onPair: (pairId: string) => void;
  /** Missing where there is no map that closing the card would reveal. */
  readonly onClose: (() => void) | undefined;
  /** Returns to the selection from which the pair was chosen. */
  readonly back: { readonly name: string; readonly go: () => void } | undefined;
}

/** A row of the card's list. */
interface NamedPair {
  readonly scenePair: ScenePair;
  readonly name: string;
}

/** The pairs that a selection offers, named by the partner if one end is selected. */
function useOfferedPairs(scene: Scene, selection: Selection): NamedPair[] {
  const { language } = useWording();
  const nameOf = (pair: ScenePair['pair']) => nameOfPair(pair, language);
  switch (selection.type) {
    case 'pair':
      return [];
    case 'chain':
      return (scene.chain?.steps ?? []).map((scenePair) => ({
        scenePair,
        name: nameOf(scenePair.pair),
      }));
    case 'places': {
      const [only, ...others] = selection.ids;
      if (only !== undefined && others.length === 0) {
        return partnersInReadingOrder(scene.pairs, only, language);
      }
      const selected = scene.pairs.filter(({ emphasis }) => emphasis === 'selected');
      return inReadingOrder(selected, nameOf, language);
    }
    case 'none':
      return inReadingOrder(scene.pairs, nameOf, language);
  }
}

function Card({
  atlas,
  scene,
  selection,
  onChange,
  onPair,
  onApproach,
  takesFocus,
  trouble,
  onClose,
  back,
}: CardProperties) {
  const t = useTranslations('overview');
  const place = useTranslations('place');
  const help = useTranslations('help');
  const connection = useTranslations('connection');
  const words = useWords();
  const offered = useOfferedPairs(scene, selection);
  const otherChains = scene.chain?.otherCount ?? 0;
  const pair = selection.type === 'pair' ? atlas.pairs.get(selection.id) : undefined;
  const asked = parseListedId(selectedIds({ selection })[0] ?? '');
  const listed = selectedListed(scene, selection);
  const name = nameOfSelection(atlas, scene, selection, words);
  const only =
    selection.type === 'places' && selection.ids.length === 1
      ? atlas.places.get(selection.ids[0] ?? '')
      : undefined;

  // The heading takes the focus only if the reader is using the embed, not the host page.
  const article = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another name is another card
  useEffect(() => {
    article.current?.scrollTo({ top: 0 });
    const isAtWork = takesFocus && document.hasFocus() && navigator.userActivation.hasBeenActive;
    if (!isAtWork) return;
    article.current?.querySelector('h2')?.focus({ preventScroll: true });
  }, [name]);

  return (
    <article
      ref={article}
      className="flex max-h-full flex-col gap-3 overflow-y-auto px-4 py-3 text-small"
    >
      <header className="flex items-start gap-2">
        <div className="min-w-0 grow">
          {back !== undefined && (
            <Button weight="plain" className="-ms-1" onClick={back.go}>
              <Icon name="back" size={16} />
              <span>{back.name}</span>
            </Button>
          )}
          <h2 tabIndex={-1} className="text-title outline-none">
            {name === '' ? t('title') : name}
          </h2>
          {only !== undefined && <p className="text-muted">{whereabouts(only, words)}</p>}
        </div>
        {onClose !== undefined && (
          <IconButton
            icon="close"
            label={help('close')}
            className="-me-2 -mt-1.5 shrink-0"
            onClick={onClose}
          />
        )}
      </header>
      {trouble !== null && selection.type === 'none' && <MapTrouble {...trouble} />}
      {pair !== undefined && <PairFacts atlas={atlas} pair={pair} scene={scene} />}
      {listed !== null && <ListedFacts listed={listed} scene={scene} onChange={onChange} />}
      {listed === null && asked !== null && <AwaitedRegister name={asked.register} />}
      {selection.type === 'places' && asked === null && offered.length === 0 && (
        <p>{place('noPartners')}</p>
      )}
      {selection.type === 'chain' && offered.length === 0 && <p>{connection('none')}</p>}
      {otherChains > 0 && (
        <p className="text-muted">{connection('others', { count: otherChains })}</p>
      )}
      {offered.length > 0 && (
        <ul>
          {offered.map((row) => (
            <PairRow
              key={row.scenePair.pair.id}
              scenePair={row.scenePair}
              scene={scene}
              name={row.name}
              onSelect={onPair}
              onApproach={onApproach}
            />
          ))}
        </ul>
      )}
      {only !== undefined && (
        <ListedPartners partners={listedPartners(scene, only.id)} onChange={onChange} isNamed />
      )}
      {trouble !== null && selection.type !== 'none' && <MapTrouble {...trouble} />}
    </article>
  );
}

export interface MapTroubleProperties {
  /** Missing where a retry would not help. */
  readonly onRetry: (() => void) | undefined;
}

/** Why there is no live map. */
export function MapTrouble({ onRetry }: MapTroubleProperties) {
  const t = useTranslations('map');
  const embed = useTranslations('embed');
  return (
    <div role="status" className="flex flex-col items-start gap-1 rounded-panel bg-wash p-3">
      <p className="font-semibold">{t('unavailableTitle')}</p>
      <p>{embed('noMap')}</p>
      {onRetry !== undefined && <Button onClick={onRetry}>{t('retry')}</Button>}
    </div>
  );
}

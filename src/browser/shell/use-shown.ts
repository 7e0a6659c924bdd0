/** What a shell shows: the records, the view that its address holds, and the scene that both make. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { type Day, localDayOf } from '../../core/domain/day';
import { parseListedId } from '../../core/domain/register-id';
import type { Notice } from '../../core/view/address';
import { composeScene, type Scene } from '../../core/view/scene';
import type { LoadedRegisters } from '../../core/view/settle-view';
import type { ChangeView, View } from '../../core/view/view';
import type { SpokenLanguage } from '../intl/wording';
import { isMissing } from '../query/fetch-json';
import { useOwnAtlas } from '../query/own-register';
import { atlasQuery, dossierQuery, usePin } from '../query/queries';
import { applyTheme } from './theme';
import { useLanguage } from './use-language';
import type { ShownStory } from './use-story';
import { type AddressPolicy, useView } from './use-view';

/** What a shell's parts get of it, however they are laid out. */
export interface ShownProperties {
  /** Missing while it loads, or where it failed. */
  readonly atlas: Atlas | undefined;
  readonly scene: Scene | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly view: View;
  readonly changeView: ChangeView;
  /** The story that the reader is in; `null` outside of one. */
  readonly story: ShownStory | null;
  readonly notices: readonly Notice[];
  readonly dismissNotices: () => void;
  /** Those that are on, as far as they have arrived. */
  readonly registers: LoadedRegisters;
  readonly today: Day;
  readonly onApproach: (pairId: string) => void;
}

/** The scene is there as soon as the records are. Without `keeping` the page is one of its own. */
export function useShown(initialLanguage: SpokenLanguage, keeping?: AddressPolicy) {
  const fetched = useQuery(atlasQuery);
  const atlas = { ...fetched, data: useOwnAtlas(fetched.data) };
  const { leaveMissingPin, ...viewState } = useView(atlas.data, keeping);
  const { view, registers } = viewState;
  const pin = usePin();
  // Where the site has no data of the day that the address names, the present data is shown.
  useEffect(() => {
    if (pin !== null && isMissing(atlas.error)) leaveMissingPin();
  }, [pin, atlas.error, leaveMissingPin]);
  const spoken = useLanguage(initialLanguage, view.language);
  useEffect(() => applyTheme(view.theme), [view.theme]);
  // A page that stays open over midnight keeps its day until it is loaded again.
  const today = useMemo(() => localDayOf(new Date()), []);
  const scene = useMemo(
    () =>
      atlas.data === undefined
        ? undefined
        : composeScene(atlas.data, view, today, [...registers.values()]),
    [atlas.data, registers, view, today],
  );
  const queries = useQueryClient();
  /** Fetches what a pair would show, before the reader opens it. */
  const onApproach = useCallback(
    (pairId: string) => {
      // A register's pair has no dossier.
      if (parseListedId(pairId) === null) void queries.prefetchQuery(dossierQuery(pairId));
    },
    [queries],
  );
  return { atlas, ...viewState, spoken, today, scene, onApproach };
}

/** What a shell shows: the records, the view from the address, and the scene made of both. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { type Day, localDayOf } from '../../core/domain/day';
import { parseListedId } from '../../core/domain/register-id';
import type { Notice } from '../../core/view/address';
import { composeScene, type Scene } from '../../core/view/scene';
import type { LoadedRegisters } from '../../core/view/settle-view';
import type { ChangeView, View } from '../../core/view/view';
import type { LoadedLanguage } from '../intl/wording';
import { isMissing } from '../query/fetch-json';
import { useOwnAtlas } from '../query/own-register';
import { atlasQuery, dossierQuery, usePin } from '../query/queries';
import { applyTheme } from './theme';
import { type MissingLanguage, useLanguage } from './use-language';
import type { ShownStory } from './use-story';
import { type AddressPolicy, useView } from './use-view';

/** The part of it that all parts of a shell receive. */
export interface ShownProperties {
  /** Missing while it loads, or if it failed to load. */
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
  /** The chosen language, if its messages did not load. */
  readonly missing: MissingLanguage | null;
  /** The registers whose layers are on, as far as they have loaded. */
  readonly registers: LoadedRegisters;
  readonly today: Day;
  readonly onApproach: (pairId: string) => void;
}

/** The scene is set as soon as the records are. The default `keeping` is that of a page that owns its address. */
export function useShown(initialLanguage: LoadedLanguage, keeping?: AddressPolicy) {
  const fetched = useQuery(atlasQuery);
  const atlas = { ...fetched, data: useOwnAtlas(fetched.data) };
  const { leaveMissingPin, ...viewState } = useView(atlas.data, keeping);
  const { view, registers } = viewState;
  const pin = usePin();
  // If the site has no pin of the day that the address names, it shows the current data.
  useEffect(() => {
    if (pin !== null && isMissing(atlas.error)) leaveMissingPin();
  }, [pin, atlas.error, leaveMissingPin]);
  const { loaded, missing } = useLanguage(initialLanguage, view.language);
  useEffect(() => applyTheme(view.theme), [view.theme]);
  // A page that stays open past midnight keeps its day until it is reloaded.
  const today = useMemo(() => localDayOf(new Date()), []);
  const { filters, selection, layerScope } = view;
  const scene = useMemo(
    () =>
      atlas.data &&
      composeScene(atlas.data, { filters, selection, layerScope }, today, [...registers.values()]),
    [atlas.data, registers, filters, selection, layerScope, today],
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
  return { atlas, ...viewState, loaded, missing, today, scene, onApproach };
}

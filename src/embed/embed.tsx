/** The embed: one map with its credits, and a card for what is selected. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { dayOfTime } from '../domain/day';
import { parseListedId } from '../domain/register-id';
import { IntlProvider, useTranslations } from '../i18n/intl';
import { useWording } from '../i18n/wording';
import { atlasQuery, dossierQuery } from '../query/queries';
import { useSearch } from '../shell/address-store';
import { keepFocus } from '../shell/keep-focus';
import { applyTheme } from '../shell/theme';
import { type SpokenLanguage, useLanguage } from '../shell/use-language';
import { useMissingPin } from '../shell/use-missing-pin';
import { type Keeping, useView } from '../shell/use-view';
import { composeScene } from '../view/scene';
import { readControls, writeEmbedAddress } from './embed-address';
import { Frame, type FrameProperties } from './frame';
import type { Host } from './host';
import { nameOfSelection } from './name-of-selection';
import { useHost } from './use-host';

/** The back button is the host's: nothing in the embed makes a step of history. */
const keeping: Keeping = {
  write: writeEmbedAddress,
  makesSteps: false,
  findFaults: (search) => readControls(search).notices,
};

interface EmbedProperties {
  readonly host: Host;
  readonly initialLanguage: SpokenLanguage;
}

export function Embed({ host, initialLanguage }: EmbedProperties) {
  const atlas = useQuery(atlasQuery);
  const { view, registers, changeView, notices, dismissNotices, leaveMissingPin } = useView(
    atlas.data,
    keeping,
  );
  useMissingPin(atlas.error, leaveMissingPin);
  const { controls } = readControls(useSearch());
  const { language, messages } = useLanguage(initialLanguage, view.language);
  useEffect(() => applyTheme(view.theme), [view.theme]);
  useEffect(keepFocus, []);
  // An embed that stays open over midnight keeps its day until it is loaded again.
  const today = useMemo(() => dayOfTime(Date.now()), []);
  const scene = useMemo(
    () =>
      atlas.data === undefined
        ? undefined
        : composeScene(atlas.data, view, today, [...registers.values()]),
    [atlas.data, registers, view, today],
  );
  const queries = useQueryClient();
  const onApproach = useCallback(
    (pairId: string) => {
      // A register's pair has no dossier.
      if (parseListedId(pairId) === null) void queries.prefetchQuery(dossierQuery(pairId));
    },
    [queries],
  );
  const hasFailed = atlas.isError && !atlas.isFetching;
  useHost({ host, atlas: atlas.data, scene, view, controls, language, notices, hasFailed });
  const shown: FrameProperties = {
    ...{ host, controls, view, changeView, notices, dismissNotices, scene, today, onApproach },
    atlas: atlas.data,
    error: hasFailed ? atlas.error : null,
    onRetry: () => void atlas.refetch(),
  };
  return (
    <IntlProvider locale={language} messages={messages} timeZone="UTC">
      <FrameTitle atlas={atlas.data} scene={scene} view={view} />
      <Frame {...shown} />
    </IntlProvider>
  );
}

/** Names the document, as screen readers do with a frame that its host has not named. */
function FrameTitle({ atlas, scene, view }: Pick<FrameProperties, 'atlas' | 'scene' | 'view'>) {
  const t = useTranslations('app');
  const { language } = useWording();
  const isThere = atlas !== undefined && scene !== undefined;
  const name = isThere ? nameOfSelection(atlas, scene, view.selection, language) : '';
  return <title>{name === '' ? t('name') : `${name} · ${t('name')}`}</title>;
}

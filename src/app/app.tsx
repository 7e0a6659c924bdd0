/** The app: the atlas and the view become one scene, which map, list, panel and filters share. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Atlas } from '../domain/atlas';
import { type Day, dayOfTime, yearOf } from '../domain/day';
import { parseListedId } from '../domain/register-id';
import { IntlProvider, useTranslations } from '../i18n/intl';
import { nameOfListedPair, nameOfListedPlace, nameOfPair, nameOfPlace } from '../i18n/names';
import { useWording } from '../i18n/wording';
import { EmbedAction } from '../keep/embed-action';
import { atlasQuery, dossierQuery } from '../query/queries';
import { keepFocus } from '../shell/keep-focus';
import { applyTheme } from '../shell/theme';
import { type SpokenLanguage, useLanguage } from '../shell/use-language';
import { useMissingPin } from '../shell/use-missing-pin';
import { useView } from '../shell/use-view';
import { useMedia } from '../ui/use-media';
import { selectedListed } from '../view/listed';
import { composeScene, type Scene } from '../view/scene';
import { clearSelection, type View } from '../view/view';
import { Announcer } from './announcer';
import { CompactLayout } from './compact-layout';
import { Help, useHelp } from './help';
import type { LayoutProperties } from './layout';
import { Share } from './share';
import { SkipLink } from './skip-link';
import { WideLayout } from './wide-layout';

/** From this width on, the panel stands beside the map instead of on its lower edge. */
const wide = '(min-width: 900px)';

export function App({ initialLanguage }: { readonly initialLanguage: SpokenLanguage }) {
  const atlas = useQuery(atlasQuery);
  const viewState = useView(atlas.data);
  const { view, registers, leaveMissingPin } = viewState;
  useMissingPin(atlas.error, leaveMissingPin);
  const { language, messages } = useLanguage(initialLanguage, view.language);
  useEffect(() => applyTheme(view.theme), [view.theme]);
  // A page that stays open over midnight keeps its day until it is loaded again.
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
  return (
    <IntlProvider locale={language} messages={messages} timeZone="UTC">
      <PageTitle atlas={atlas.data} scene={scene} view={view} />
      <Page
        atlas={atlas.data}
        error={atlas.error}
        onRetry={() => void atlas.refetch()}
        isRetrying={atlas.isFetching}
        scene={scene}
        today={today}
        thisYear={yearOf(today)}
        {...viewState}
        onApproach={onApproach}
      />
    </IntlProvider>
  );
}

type PageProperties = Omit<LayoutProperties, 'panelRef' | 'onHelp'> & { readonly today: Day };

function Page(properties: PageProperties) {
  const { view, changeView } = properties;
  const isWide = useMedia(wide);
  const panelRef = useRef<HTMLDivElement>(null);

  // A new selection takes the reader to its heading, except the one that the page opens with.
  const { selection } = view;
  const selected =
    selection.type === 'places'
      ? selection.ids.join('~')
      : selection.type === 'pair'
        ? selection.id
        : selection.type === 'chain'
          ? `${selection.from} ${selection.to}`
          : '';
  const before = useRef(selected);
  // Where the reader was when the selection began; whoever ends it goes back there.
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    if (before.current === selected) return;
    const { activeElement } = document;
    if (before.current === '') opener.current = activeElement;
    before.current = selected;
    panelRef.current?.scrollTo({ top: 0 });
    const heading = panelRef.current?.querySelector('h2');
    const isBack = selected === '' && opener.current !== document.body;
    const target = isBack && opener.current?.isConnected ? opener.current : heading;
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
  }, [selected]);
  useEffect(keepFocus, []);
  const help = useHelp();
  const [isEmbedding, setEmbedding] = useState(false);
  const openEmbedding = useCallback(() => setEmbedding(true), []);

  useEffect(() => {
    const clearOnEscape = (event: KeyboardEvent) => {
      const isTaken =
        event.defaultPrevented ||
        (event.target instanceof Element &&
          event.target.closest('input, [role="listbox"], [role="dialog"]') !== null);
      if (event.key === 'Escape' && !isTaken) changeView(clearSelection);
    };
    window.addEventListener('keydown', clearOnEscape);
    return () => window.removeEventListener('keydown', clearOnEscape);
  }, [changeView]);

  const Layout = isWide ? WideLayout : CompactLayout;
  return (
    <EmbedAction value={openEmbedding}>
      <SkipLink />
      <Layout {...properties} panelRef={panelRef} onHelp={() => help.setOpen(true)} />
      <Announcer atlas={properties.atlas} scene={properties.scene} view={view} />
      <Help {...help} />
      <Share atlas={properties.atlas} view={view} isOpen={isEmbedding} setOpen={setEmbedding} />
    </EmbedAction>
  );
}

/** Tells the window what is shown. */
interface PageTitleProperties {
  readonly atlas: Atlas | undefined;
  readonly scene: Scene | undefined;
  readonly view: View;
}

function PageTitle({ atlas, scene, view }: PageTitleProperties) {
  const t = useTranslations('app');
  const { language } = useWording();
  const { selection } = view;
  let shown: string | undefined;
  const listed = scene === undefined ? null : selectedListed(scene, selection);
  if (view.tab === 'about') {
    shown = t('about');
  } else if (listed !== null) {
    const nameOf = listed.type === 'pair' ? nameOfListedPair : nameOfListedPlace;
    shown = nameOf(listed.index, listed.position, language);
  } else if (selection.type === 'pair') {
    const pair = atlas?.pairs.get(selection.id);
    shown = pair && nameOfPair(pair, language);
  } else if (selection.type !== 'none') {
    shown = (selection.type === 'places' ? selection.ids : [selection.from, selection.to])
      .flatMap((id) => atlas?.places.get(id) ?? [])
      .map((place) => nameOfPlace(place, language))
      .join(', ');
  }
  return <title>{shown ? `${shown} · ${t('name')}` : t('name')}</title>;
}

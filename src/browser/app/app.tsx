/** The app: the atlas and the view become one scene, which map, list, panel and filters share. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { yearOf } from '../../core/domain/day';
import { nameOfSelection, nameOfStory, titleOf } from '../../core/facts/selection-words';
import { isPageTab } from '../../core/view/parameters/parameter-table';
import type { Scene } from '../../core/view/scene';
import { nothingSelected, type View } from '../../core/view/view';
import { type LoadedLanguage, useWords, WordsProvider, wordsOf } from '../intl/wording';
import { ContributeAction, type ContributionWish } from '../keep/contribute-action';
import { EmbedAction } from '../keep/embed-action';
import { useEscape } from '../shell/use-escape';
import { useShown } from '../shell/use-shown';
import { isAway, type ShownStory } from '../shell/use-story';
import { textFields } from '../ui/text-fields';
import { useMedia } from '../ui/use-media';
import { Announcer } from './announcer';
import { CompactLayout } from './compact-layout';
import { Help, useHelp } from './help';
import type { LayoutProperties } from './layout';
import { Share } from './share';
import { SkipLink } from './skip-link';
import { WideLayout } from './wide-layout';

/** At this width and above, the panel is beside the map instead of at its lower edge. */
const wide = '(min-width: 900px)';

export function App({ initialLanguage }: { readonly initialLanguage: LoadedLanguage }) {
  const { atlas, loaded, ...shown } = useShown(initialLanguage);
  return (
    <WordsProvider value={wordsOf(loaded)}>
      <PageTitle atlas={atlas.data} scene={shown.scene} view={shown.view} story={shown.story} />
      <Page
        {...shown}
        atlas={atlas.data}
        error={atlas.error}
        onRetry={() => void atlas.refetch()}
        isRetrying={atlas.isFetching}
        thisYear={yearOf(shown.today)}
      />
    </WordsProvider>
  );
}

type PageProperties = Omit<LayoutProperties, 'panelRef' | 'onHelp' | 'wish'>;

function Page(properties: PageProperties) {
  const { view, changeView, story } = properties;
  const isWide = useMedia(wide);
  const panelRef = useRef<HTMLDivElement>(null);

  // A new selection moves the focus to its heading; the selection that the page opens with does not.
  const { selection } = view;
  const selected =
    selection.type === 'places'
      ? selection.ids.join('~')
      : selection.type === 'pair'
        ? selection.id
        : selection.type === 'chain'
          ? `${selection.from} ${selection.to}`
          : '';
  // Within a story, the step sets the selection until the reader explores on their own.
  const isAtStory = story !== null && !isAway(story);
  const target = isAtStory ? `story ${story.place.id}` : selected;
  const before = useRef(target);
  // The focused element when the selection began: clearing the selection returns the focus to it.
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const from = before.current;
    if (from === target) return;
    const { activeElement } = document;
    if (from === '') opener.current = activeElement;
    before.current = target;
    panelRef.current?.scrollTo({ top: 0 });
    // A story step takes the focus itself once it has loaded.
    if (target.startsWith('story ')) return;
    const left = target === '' ? /^story (.*)$/.exec(from)?.[1] : undefined;
    const link = panelRef.current?.querySelector(`[data-story="${left}"]`);
    const heading = panelRef.current?.querySelector('h2');
    const isBack = target === '' && opener.current !== document.body;
    const focused = isBack && opener.current?.isConnected ? opener.current : (link ?? heading);
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: link === null });
  }, [target]);
  const help = useHelp();
  const [isEmbedding, setEmbedding] = useState(false);
  const openEmbedding = useCallback(() => setEmbedding(true), []);
  const [wish, setWish] = useState<ContributionWish | null>(null);
  const contribute = useCallback(
    (wanted: ContributionWish) => {
      setWish(wanted);
      changeView((current) => ({ ...current, tab: 'contribute' }));
    },
    [changeView],
  );

  useEscape(changeView, `${textFields}, select, [role="listbox"], [role="dialog"]`);

  const Layout = isWide ? WideLayout : CompactLayout;
  return (
    <EmbedAction value={openEmbedding}>
      <SkipLink />
      <ContributeAction value={contribute}>
        <Layout {...properties} panelRef={panelRef} wish={wish} onHelp={() => help.setOpen(true)} />
      </ContributeAction>
      <Announcer
        atlas={properties.atlas}
        scene={properties.scene}
        selection={isAtStory ? nothingSelected : selection}
      />
      <Help {...help} />
      <Share {...properties} isOpen={isEmbedding} setOpen={setEmbedding} />
    </EmbedAction>
  );
}

interface PageTitleProperties {
  readonly atlas: Atlas | undefined;
  readonly scene: Scene | undefined;
  readonly view: View;
  readonly story: ShownStory | null;
}

/** Sets the window's title to what is shown. */
function PageTitle({ atlas, scene, view, story }: PageTitleProperties) {
  const words = useWords();
  const selected =
    nameOfStory(atlas, story, words) ?? nameOfSelection(atlas, scene, view.selection, words);
  return (
    <title>{titleOf(isPageTab(view.tab) ? words.texts('app')(view.tab) : selected, words)}</title>
  );
}

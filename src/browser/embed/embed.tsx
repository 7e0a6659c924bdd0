/** The embed: one map with its credits, and a card for the selection. */
import { readControls, writeEmbedAddress } from '../../core/embedding/embed-address';
import { nameOfSelection, nameOfStory, titleOf } from '../../core/facts/selection-words';
import { type LoadedLanguage, WordsProvider, wordsOf } from '../intl/wording';
import { useSearch } from '../shell/address-store';
import { useShown } from '../shell/use-shown';
import type { AddressPolicy } from '../shell/use-view';
import type { Host } from './host';
import { Layout, type LayoutProperties } from './layout';
import { useHost } from './use-host';

/** The back button belongs to the host: the embed adds no history entries. */
const keeping: AddressPolicy = {
  write: writeEmbedAddress,
  makesSteps: false,
  findFaults: (search) => readControls(search).notices,
};

interface EmbedProperties {
  readonly host: Host;
  readonly initialLanguage: LoadedLanguage;
}

export function Embed({ host, initialLanguage }: EmbedProperties) {
  const { atlas, loaded, ...shown } = useShown(initialLanguage, keeping);
  const { view, scene, notices } = shown;
  const words = wordsOf(loaded);
  const { controls } = readControls(useSearch());
  const hasFailed = atlas.isLoadingError && !atlas.isFetching;
  const story = shown.story?.story;
  useHost({ host, atlas: atlas.data, scene, view, story, controls, words, notices, hasFailed });
  const name =
    nameOfStory(atlas.data, shown.story, words) ??
    nameOfSelection(atlas.data, scene, view.selection, words);
  const layout: LayoutProperties = {
    ...shown,
    ...{ host, controls, atlas: atlas.data },
    error: hasFailed ? atlas.error : null,
    onRetry: () => void atlas.refetch(),
  };
  return (
    <WordsProvider value={words}>
      {/* Screen readers use it for frames to which the host gave no title. */}
      <title>{titleOf(name, words)}</title>
      <Layout {...layout} />
    </WordsProvider>
  );
}

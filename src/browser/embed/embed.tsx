/** The embed: one map with its credits, and a card for what is selected. */
import { nameOfSelection } from '../../core/facts/name-of-selection';
import { IntlProvider, useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { useSearch } from '../shell/address-store';
import type { SpokenLanguage } from '../shell/use-language';
import { useShown } from '../shell/use-shown';
import type { AddressPolicy } from '../shell/use-view';
import { readControls, writeEmbedAddress } from './embed-address';
import { Frame, type FrameProperties } from './frame';
import type { Host } from './host';
import { useHost } from './use-host';

/** The back button is the host's: nothing in the embed makes a step of history. */
const keeping: AddressPolicy = {
  write: writeEmbedAddress,
  makesSteps: false,
  findFaults: (search) => readControls(search).notices,
};

interface EmbedProperties {
  readonly host: Host;
  readonly initialLanguage: SpokenLanguage;
}

export function Embed({ host, initialLanguage }: EmbedProperties) {
  const { atlas, spoken, ...shown } = useShown(initialLanguage, keeping);
  const { view, scene, notices } = shown;
  const { language, messages } = spoken;
  const { controls } = readControls(useSearch());
  const hasFailed = atlas.isError && !atlas.isFetching;
  useHost({ host, atlas: atlas.data, scene, view, controls, language, notices, hasFailed });
  const frame: FrameProperties = {
    ...shown,
    ...{ host, controls, atlas: atlas.data },
    error: hasFailed ? atlas.error : null,
    onRetry: () => void atlas.refetch(),
  };
  return (
    <IntlProvider locale={language} messages={messages} timeZone="UTC">
      <FrameTitle atlas={atlas.data} scene={scene} view={view} />
      <Frame {...frame} />
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

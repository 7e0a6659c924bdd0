/** The settings: map or list, globe or flat, language, theme. */
import { useContext } from 'react';
import { type Language, languageFacts, languages } from '../../core/domain/language';
import { displays, projections, type Tab, type Theme, themes } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { EmbedAction } from '../keep/embed-action';
import { SceneDownloads } from '../keep/scene-downloads';
import { IconButton } from '../ui/icon-button';
import { Segmented } from '../ui/segmented';
import { SelectField } from '../ui/select-field';
import type { LayoutProperties } from './layout';

export type SettingsProperties = Pick<
  LayoutProperties,
  'atlas' | 'scene' | 'view' | 'changeView' | 'onHelp'
>;

const themeMessages = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' } as const;

export default function Settings({ atlas, scene, view, changeView, onHelp }: SettingsProperties) {
  const t = useTranslations('app');
  const help = useTranslations('help');
  const share = useTranslations('share');
  const embed = useContext(EmbedAction);
  const { language } = useWording();
  return (
    <>
      <Segmented<Tab>
        label={t('display')}
        value={view.tab}
        options={displays.map((tab) => ({ value: tab, label: t(tab) }))}
        onChange={(tab) => changeView((current) => ({ ...current, tab }))}
      />
      <Segmented
        label={t('projection')}
        value={view.projection}
        options={projections.map((projection) => ({ value: projection, label: t(projection) }))}
        onChange={(projection) => changeView((current) => ({ ...current, projection }))}
      />
      <SelectField<Language>
        label={t('language')}
        value={language}
        options={languages.map((value) => ({
          value,
          label: languageFacts[value].ownName,
          language: value,
        }))}
        onChange={(next) => changeView((current) => ({ ...current, language: next }))}
      />
      <SelectField<Theme>
        icon="theme"
        label={t('theme')}
        value={view.theme}
        options={themes.map((value) => ({ value, label: t(themeMessages[value]) }))}
        onChange={(theme) => changeView((current) => ({ ...current, theme }))}
      />
      {view.tab === 'map' && atlas !== undefined && scene !== undefined && (
        <SceneDownloads atlas={atlas} scene={scene} />
      )}
      {embed !== null && <IconButton icon="embed" label={share('open')} onClick={embed} />}
      <IconButton icon="help" label={help('open')} onClick={onHelp} />
    </>
  );
}

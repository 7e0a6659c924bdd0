/** How the atlas is shown: map or list, globe or flat, language, theme. */
import type { ReactNode } from 'react';
import { type Language, languageFacts, languages } from '../../core/domain/language';
import {
  type ChangeView,
  displays,
  projections,
  type Tab,
  type Theme,
  themes,
  type View,
} from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { IconButton } from '../ui/icon-button';
import { Segmented } from '../ui/segmented';
import { SelectField } from '../ui/select-field';
import { EmbedButton } from './embed-button';

interface SettingsProperties {
  readonly view: View;
  readonly onChange: ChangeView;
  /** What is shown, to take away. */
  readonly downloads: ReactNode;
  /** Opens the help with the keys. */
  readonly onHelp: () => void;
}

const themeMessages = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' } as const;

export function Settings({ view, onChange, downloads, onHelp }: SettingsProperties) {
  const t = useTranslations('app');
  const help = useTranslations('help');
  const { language } = useWording();
  return (
    <>
      <Segmented<Tab>
        label={t('display')}
        value={view.tab}
        options={displays.map((tab) => ({ value: tab, label: t(tab) }))}
        onChange={(tab) => onChange((current) => ({ ...current, tab }))}
      />
      <Segmented
        label={t('projection')}
        value={view.projection}
        options={projections.map((projection) => ({ value: projection, label: t(projection) }))}
        onChange={(projection) => onChange((current) => ({ ...current, projection }))}
      />
      <SelectField<Language>
        label={t('language')}
        value={language}
        options={languages.map((value) => ({
          value,
          label: languageFacts[value].ownName,
          language: value,
        }))}
        onChange={(next) => onChange((current) => ({ ...current, language: next }))}
      />
      <SelectField<Theme>
        icon="theme"
        label={t('theme')}
        value={view.theme}
        options={themes.map((value) => ({ value, label: t(themeMessages[value]) }))}
        onChange={(theme) => onChange((current) => ({ ...current, theme }))}
      />
      {downloads}
      <EmbedButton />
      <IconButton icon="help" label={help('open')} onClick={onHelp} />
    </>
  );
}

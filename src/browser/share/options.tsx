/** The options of an embed. */
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Atlas } from '../../core/domain/atlas';
import { requireEdtfDate } from '../../core/domain/edtf';
import { languageFacts, languages } from '../../core/domain/language';
import { newestPin } from '../../core/domain/pin';
import { controlChoices } from '../../core/embedding/embed-address';
import { nameOfPlace } from '../../core/facts/names';
import { projections, selectedPlaceIds, themes, type View } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { pinsQuery } from '../query/queries';
import { Button } from '../ui/button';
import { NumberInput } from '../ui/number-input';
import { RichText } from '../ui/rich-text';
import { Segmented } from '../ui/segmented';
import { SelectField } from '../ui/select-field';
import { type EmbedChoices, limits, presetNames, presetOf, sizeOf } from './embed-choices';

/** Renders a field that selects a place. Passed in, because this room does not import the search. */
export type PlaceField = (label: string, onPick: (placeId: string) => void) => ReactNode;

interface OptionsProperties {
  readonly atlas: Atlas;
  /** What the app shows. */
  readonly view: View;
  readonly choices: EmbedChoices;
  readonly onChange: (changes: Partial<EmbedChoices>) => void;
  readonly placeField: PlaceField;
}

/** The command that creates a pin. */
const pinCommand = 'npm run data -- pin';
/** The default for a fixed width, in CSS pixels. */
const firstWidth = 640;

const themeMessages = { auto: 'themeAuto', light: 'themeLight', dark: 'themeDark' } as const;

export function Options(properties: OptionsProperties) {
  const t = useTranslations('share');
  const app = useTranslations('app');
  const { choices, onChange } = properties;
  return (
    <section aria-label={t('options')} className="flex flex-col gap-4">
      <ShownOption {...properties} />
      <SizeOptions {...properties} />
      <Option label={t('controls')}>
        <Segmented
          label={t('controls')}
          value={choices.controls}
          options={controlChoices.map((value) => ({ value, label: t(value) }))}
          onChange={(controls) => onChange({ controls })}
        />
      </Option>
      <Option label={app('projection')}>
        <Segmented
          label={app('projection')}
          value={choices.projection}
          options={projections.map((value) => ({ value, label: app(value) }))}
          onChange={(projection) => onChange({ projection })}
        />
      </Option>
      <Option label={app('theme')}>
        <Segmented
          label={app('theme')}
          value={choices.theme}
          options={themes.map((value) => ({ value, label: app(themeMessages[value]) }))}
          onChange={(theme) => onChange({ theme })}
        />
      </Option>
      <Option label={app('language')}>
        <div className="-ms-2.5">
          <SelectField
            label={app('language')}
            value={choices.language ?? readersLanguage}
            options={[
              { value: readersLanguage, label: t('readersLanguage') },
              ...languages.map((value) => ({
                value,
                label: languageFacts[value].ownName,
                language: value,
              })),
            ]}
            onChange={(value) => onChange({ language: value === readersLanguage ? null : value })}
          />
        </div>
      </Option>
      <DataOption {...properties} />
    </section>
  );
}

const readersLanguage = 'reader';

function Option({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-1">
      <span className="text-small text-muted">{label}</span>
      {children}
    </div>
  );
}

function ShownOption({ atlas, view, choices, onChange, placeField }: OptionsProperties) {
  const t = useTranslations('share');
  const { language } = useWording();
  const { shown } = choices;
  const [selected = null] = selectedPlaceIds(view);
  const place = shown.type === 'place' && shown.id !== null ? atlas.places.get(shown.id) : null;
  return (
    <Option label={t('shows')}>
      <Segmented
        label={t('shows')}
        value={shown.type}
        options={[
          { value: 'view', label: t('currentView') },
          { value: 'place', label: t('onePlace') },
        ]}
        onChange={(type) =>
          onChange({ shown: type === 'view' ? { type } : { type, id: selected } })
        }
      />
      {shown.type === 'place' && place !== null && place !== undefined && (
        <p className="flex flex-wrap items-center gap-x-4">
          <span translate="no" className="font-semibold">
            {nameOfPlace(place, language)}
          </span>
          <Button weight="plain" onClick={() => onChange({ shown: { type: 'place', id: null } })}>
            {t('otherPlace')}
          </Button>
        </p>
      )}
      {shown.type === 'place' && shown.id === null && (
        <div className="w-full pt-1">
          {placeField(t('choosePlace'), (id) => onChange({ shown: { type: 'place', id } }))}
        </div>
      )}
    </Option>
  );
}

function SizeOptions({ choices: { size }, onChange }: OptionsProperties) {
  const t = useTranslations('share');
  const pixelField = (side: 'width' | 'height', label: string) => (
    <NumberInput
      label={label}
      value={size[side]}
      {...limits[side]}
      step={20}
      largeStep={100}
      width="w-16"
      onCommit={(length) => {
        if (length !== null) onChange({ size: { ...size, [side]: length } });
      }}
    />
  );
  return (
    <>
      <Option label={t('size')}>
        <Segmented
          label={t('size')}
          value={presetOf(size) ?? 'own'}
          options={presetNames.map((value) => ({ value, label: t(value) }))}
          onChange={(preset) => {
            if (preset !== 'own') onChange({ size: sizeOf(preset) });
          }}
        />
      </Option>
      <Option label={t('width')}>
        <div className="flex flex-wrap items-center gap-2">
          <Segmented
            label={t('width')}
            value={size.width === null ? 'fluid' : 'fixed'}
            options={[
              { value: 'fluid', label: t('fluid') },
              { value: 'fixed', label: t('fixed') },
            ]}
            onChange={(width) =>
              onChange({ size: { ...size, width: width === 'fluid' ? null : firstWidth } })
            }
          />
          {size.width !== null && pixelField('width', t('widthInPixels'))}
        </div>
      </Option>
      <Option label={t('heightInPixels')}>{pixelField('height', t('heightInPixels'))}</Option>
    </>
  );
}

function DataOption({ view, choices, onChange }: OptionsProperties) {
  const t = useTranslations('share');
  const wording = useWording();
  const pins = useQuery(pinsQuery);
  const newest = newestPin(pins.data ?? [])?.day;
  // Readers who view pinned data probably want to embed them.
  const day = view.pin ?? newest;
  if (day === undefined) {
    return (
      <Option label={t('data')}>
        <p className="text-small font-semibold">{t('live')}</p>
        {pins.isSuccess && (
          <p className="text-small text-muted">
            <RichText>
              {t.rich('noPins', {
                command: pinCommand,
                code: (chunks) => (
                  <code
                    translate="no"
                    className="font-mono text-[12px] whitespace-nowrap text-text"
                  >
                    <RichText>{chunks}</RichText>
                  </code>
                ),
              })}
            </RichText>
          </p>
        )}
      </Option>
    );
  }
  const date = wording.date(requireEdtfDate(day));
  const isPinned = choices.pin !== null;
  return (
    <Option label={t('data')}>
      <Segmented
        label={t('data')}
        value={isPinned ? 'pinned' : 'live'}
        options={[
          { value: 'live', label: t('live') },
          { value: 'pinned', label: date },
        ]}
        onChange={(value) => onChange({ pin: value === 'live' ? null : day })}
      />
      <p className="text-small text-muted">
        {isPinned ? t('pinnedHint', { date }) : t('liveHint')}
      </p>
    </Option>
  );
}

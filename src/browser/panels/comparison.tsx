/** Compares several places: first the partners that they share, then all partners of each. */
import type { ReactElement } from 'react';
import type { Place } from '../../core/domain/atlas';
import { nameOfPlace, partnersInReadingOrder } from '../../core/facts/names';
import { findSharedPartners, type SharedPartner } from '../../core/view/comparison';
import type { Accent } from '../../core/view/scene';
import { clearSelection, removePlace, selectPlace } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWording } from '../intl/wording';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { PanelHeading } from './panel-heading';
import type { PanelProperties } from './panel-properties';
import { PartnerRows } from './partner-rows';

interface ComparisonProperties extends Omit<PanelProperties, 'atlas' | 'view'> {
  readonly places: readonly Place[];
  /** The control that adds a place. */
  readonly actions: ReactElement;
}

export function Comparison({ places, scene, onChange, onApproach, actions }: ComparisonProperties) {
  const t = useTranslations('comparison');
  const wording = useWording();
  const ids = places.map(({ id }) => id);
  const accents = new Map(scene.places.map(({ place, accent }) => [place.id, accent]));
  const shared = findSharedPartners(scene, ids);
  return (
    <article className="flex flex-col gap-6">
      <PanelHeading title={t('title')} onBack={() => onChange(clearSelection)}>
        <ul className="flex flex-col">
          {places.map((place) => (
            <li key={place.id} className="flex items-center gap-2">
              <Mark accent={accents.get(place.id) ?? null} />
              <Button
                weight="plain"
                onClick={() => onChange((view) => selectPlace(view, place.id))}
              >
                {nameOfPlace(place, wording.language)}
              </Button>
              <span className="text-small text-muted">{wording.country(place.country)}</span>
              <IconButton
                icon="close"
                label={t('remove', { name: nameOfPlace(place, wording.language) })}
                className="ms-auto"
                onClick={() => onChange((view) => removePlace(view, place.id))}
              />
            </li>
          ))}
        </ul>
        {actions}
      </PanelHeading>
      <section className="flex flex-col gap-1">
        <h3 className="text-title">{t('shared')}</h3>
        {shared.length === 0 && <p>{t('noneShared')}</p>}
        <ul className="flex flex-col">
          {shared.map((partner) => (
            <SharedPartnerRow
              key={partner.place.id}
              partner={partner}
              places={places}
              accents={accents}
              onSelect={() => onChange((view) => selectPlace(view, partner.place.id))}
            />
          ))}
        </ul>
      </section>
      {places.map((place) => (
        <PartnersOf
          key={place.id}
          place={place}
          accent={accents.get(place.id) ?? null}
          scene={scene}
          onChange={onChange}
          onApproach={onApproach}
        />
      ))}
    </article>
  );
}

/** The colour of a compared place, and its number for readers who cannot distinguish the colours. */
function Mark({ accent }: { readonly accent: Accent | null }) {
  if (accent === null) return null;
  return (
    <span
      aria-hidden="true"
      className="inline-flex size-5 shrink-0 items-center justify-center rounded-full text-small font-semibold text-panel tabular-nums"
      style={{ background: `var(--accent-${accent + 1})` }}
    >
      {accent + 1}
    </span>
  );
}

interface SharedPartnerRowProperties {
  readonly partner: SharedPartner;
  readonly places: readonly Place[];
  readonly accents: ReadonlyMap<string, Accent | null>;
  readonly onSelect: () => void;
}

function SharedPartnerRow({ partner, places, accents, onSelect }: SharedPartnerRowProperties) {
  const { language } = useWording();
  const of = places.filter(({ id }) =>
    partner.pairs.some(({ pair }) => pair.ends.some((end) => end.id === id)),
  );
  const compared = of.filter(({ id }) => id !== partner.place.id);
  return (
    <li>
      <button
        type="button"
        className="-mx-2 flex w-[calc(100%+1rem)] items-start gap-3 rounded-panel px-2 py-2 text-start transition-colors hover:bg-wash"
        onClick={onSelect}
      >
        <span className="min-w-0 grow">
          <span translate="no" className="block font-semibold">
            {nameOfPlace(partner.place, language)}
          </span>
          <span className="block text-small text-muted">
            {compared.map((place) => nameOfPlace(place, language)).join(' · ')}
          </span>
        </span>
        <span className="mt-0.5 flex gap-1">
          {compared.map(({ id }) => (
            <Mark key={id} accent={accents.get(id) ?? null} />
          ))}
        </span>
      </button>
    </li>
  );
}

interface PartnersOfProperties
  extends Pick<ComparisonProperties, 'scene' | 'onChange' | 'onApproach'> {
  readonly place: Place;
  readonly accent: Accent | null;
}

function PartnersOf({ place, accent, scene, onChange, onApproach }: PartnersOfProperties) {
  const count = useTranslations('count');
  const { language } = useWording();
  const partners = partnersInReadingOrder(scene.pairs, place.id, language);
  return (
    <section className="flex flex-col gap-1">
      <h3 className="flex flex-wrap items-center gap-2 text-title">
        <Mark accent={accent} />
        <span translate="no">{nameOfPlace(place, language)}</span>
        <span className="text-small font-normal text-muted">
          {count('partners', { count: partners.length })}
        </span>
      </h3>
      <PartnerRows partners={partners} scene={scene} onChange={onChange} onApproach={onApproach} />
    </section>
  );
}

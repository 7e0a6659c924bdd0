/** The card of a place that only a register has: its country, its names there, its partners. */

import { listedCountry } from '../../core/facts/listed-facts';
import { nameOfListedPlace } from '../../core/facts/names';
import { wikidataLink } from '../../core/facts/place-facts';
import { listedPartners, registersWithPlace } from '../../core/view/listed';
import type { RegisterIndex } from '../../core/view/register-index';
import { activeFilters, clearSelection } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { ClearFilters } from './clear-filters';
import { ListedBy } from './listed-by';
import { ListedPartners } from './listed-partners';
import { OtherNames } from './other-names';
import { PanelHeading } from './panel-heading';
import type { PanelProperties } from './panel-properties';

interface ListedPlaceCardProperties extends Pick<PanelProperties, 'scene' | 'view' | 'onChange'> {
  readonly index: RegisterIndex;
  readonly position: number;
}

export function ListedPlaceCard({
  index,
  position,
  scene,
  view,
  onChange,
}: ListedPlaceCardProperties) {
  const t = useTranslations('layer');
  const words = useWords();
  const { otherNames, wikidata } = index.place(position);
  const country = listedCountry(index, position, words);
  const id = index.idOfPlace(position);
  const partners = listedPartners(scene, id);
  const also = registersWithPlace(scene, id).filter((register) => register !== index.register);
  return (
    <article className="flex flex-col gap-6">
      <PanelHeading
        title={nameOfListedPlace(index, position, words.language)}
        isName
        onBack={() => onChange(clearSelection)}
      >
        {country !== null && <p className="text-muted">{country}</p>}
        <p className="font-semibold">
          <ListedBy register={index.register} evidence="alone" />
        </p>
        {also.map((register) => (
          <p key={register.name} className="text-small text-muted">
            <ListedBy register={register} evidence="also" />
          </p>
        ))}
      </PanelHeading>
      <OtherNames
        otherNames={otherNames.map((name) => ({ name }))}
        wikidata={wikidataLink(wikidata, words)}
      />
      <ListedPartners partners={partners} onChange={onChange} isNamed />
      {partners.length === 0 && (
        <p className="flex flex-wrap items-center gap-x-3">
          <span>{t('noPartners')}</span>
          {activeFilters(view.filters).length > 0 && <ClearFilters onChange={onChange} />}
        </p>
      )}
    </article>
  );
}

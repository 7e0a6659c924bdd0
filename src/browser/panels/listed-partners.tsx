/** The partners that registers give a place, as rows that open their cards. */
import { useState } from 'react';
import { listedCountry, listedPairFacts } from '../../core/facts/listed-facts';
import { nameOfListedPlace } from '../../core/facts/names';
import type { ListedPartner } from '../../core/view/listed';
import { type ChangeView, selectPair } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { Button } from '../ui/button';
import { ListedBy } from './listed-by';

interface ListedPartnersProperties {
  readonly partners: readonly ListedPartner[];
  readonly onChange: ChangeView;
  /** Whether the card names the register already. */
  readonly isNamed?: boolean;
}

/** Rows before "Show all". */
const maxRows = 12;

export function ListedPartners({ partners, onChange, isNamed = false }: ListedPartnersProperties) {
  const t = useTranslations('layer');
  const words = useWords();
  const { number } = words.wording;
  const [isOpen, setOpen] = useState(false);
  if (partners.length === 0) return null;
  const { compare } = new Intl.Collator(words.language);
  const rows = partners
    .map((each) => ({ ...each, name: nameOfListedPlace(each.index, each.partner, words.language) }))
    .toSorted((a, b) => compare(a.name, b.name));
  const registers = new Set(partners.map(({ index }) => index.register));
  const shown = isOpen ? rows : rows.slice(0, maxRows);
  return (
    <section className="flex flex-col gap-1">
      <h3 className="text-title">
        <span>{t('partners')}</span>{' '}
        <span className="text-body font-normal text-muted tabular-nums">
          {number(partners.length)}
        </span>
      </h3>
      {(isNamed ? [] : [...registers]).map((register) => (
        <p key={register.name} className="text-small text-muted">
          <ListedBy register={register} evidence="alone" />
        </p>
      ))}
      <ul>
        {shown.map(({ index, pair, partner, name }) => {
          const country = listedCountry(index, partner, words);
          const { years, distance } = listedPairFacts(index, pair, words);
          const details = [country, years, distance].filter((detail) => detail !== null);
          return (
            <li key={`${index.register.name} ${pair}`}>
              <button
                type="button"
                className="-mx-2 block w-[calc(100%+1rem)] rounded-panel px-2 py-1.5 text-start transition-colors hover:bg-wash"
                onClick={() => onChange((view) => selectPair(view, index.idOfPair(pair)))}
              >
                <span className="block">{name}</span>
                <span className="block text-small text-muted">{details.join(' · ')}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {!isOpen && rows.length > maxRows && (
        <Button weight="plain" className="self-start" onClick={() => setOpen(true)}>
          {t('showAll', { count: number(rows.length) })}
        </Button>
      )}
    </section>
  );
}

/** A place's other names and its Wikidata entry, if known. */
import type { PlaceFacts } from '../../core/facts/place-facts';
import { useTranslations } from '../intl/intl';
import { OutwardLink } from '../ui/outward-link';

export function OtherNames({ otherNames, wikidata }: Pick<PlaceFacts, 'otherNames' | 'wikidata'>) {
  const t = useTranslations('place');
  if (otherNames.length === 0 && wikidata === null) return null;
  return (
    <dl className="text-small">
      <dt className="text-muted">{t('otherNames')}</dt>
      {otherNames.length > 0 && (
        // The system's font: names in other scripts would load more of the web font, and shift the line late.
        <dd className="[font-family:system-ui,sans-serif]">
          {otherNames.map(({ name, language }, index) => (
            <span key={name} lang={language}>
              {index > 0 ? `, ${name}` : name}
            </span>
          ))}
        </dd>
      )}
      {wikidata !== null && (
        <dd>
          <OutwardLink href={wikidata.address}>{wikidata.text}</OutwardLink>
        </dd>
      )}
    </dl>
  );
}

/** What the card says of a place or pair that only a register has. */
import { useTranslations } from '../i18n/intl';
import { useListedYears } from '../i18n/use-listed-years';
import { useWording } from '../i18n/wording';
import { ListedPartners } from '../panels/listed-partners';
import { type ListedItem, listedPartners } from '../view/listed';
import type { Scene } from '../view/scene';
import type { ChangeView } from '../view/view';
import { ApartLink } from './apart-link';

interface ListedFactsProperties {
  readonly listed: ListedItem;
  readonly scene: Scene;
  readonly onChange: ChangeView;
}

export function ListedFacts({ listed, scene, onChange }: ListedFactsProperties) {
  const t = useTranslations('layer');
  const pair = useTranslations('pair');
  const yearsOf = useListedYears();
  const { kilometres } = useWording();
  const { type, index, position } = listed;
  const { title, source } = index.register;
  return (
    <>
      <p className="font-semibold">
        {t.rich('listedBy', {
          title,
          link: (chunks) => (
            <ApartLink className="text-accent underline underline-offset-4" href={source.url}>
              {chunks}
            </ApartLink>
          ),
        })}
      </p>
      {type === 'pair' ? (
        <p className="text-muted">
          {[
            yearsOf(index, position) ?? t('noYears'),
            pair('distance', { distance: kilometres(index.distances[position] ?? 0) }),
          ].join(' · ')}
        </p>
      ) : (
        <ListedPartners
          partners={listedPartners(scene, index.idOfPlace(position))}
          onChange={onChange}
          isNamed
        />
      )}
    </>
  );
}

/** The facts on the card of a place or pair that only a register has. */
import { listedPairFacts } from '../../core/facts/listed-facts';
import { type ListedItem, listedPartners } from '../../core/view/listed';
import type { Scene } from '../../core/view/scene';
import type { ChangeView } from '../../core/view/view';
import { useTranslations } from '../intl/intl';
import { useWords } from '../intl/wording';
import { ListedPartners } from '../panels/listed-partners';
import { RichText } from '../ui/rich-text';
import { NewTabLink } from './new-tab-link';

interface ListedFactsProperties {
  readonly listed: ListedItem;
  readonly scene: Scene;
  readonly onChange: ChangeView;
}

export function ListedFacts({ listed, scene, onChange }: ListedFactsProperties) {
  const t = useTranslations('layer');
  const words = useWords();
  const { type, index, position } = listed;
  const { title, source } = index.register;
  return (
    <>
      <p className="font-semibold">
        <RichText>
          {t.rich('listedBy', {
            title,
            link: (chunks) => (
              <NewTabLink className="text-accent underline underline-offset-4" href={source.url}>
                <RichText>{chunks}</RichText>
              </NewTabLink>
            ),
          })}
        </RichText>
      </p>
      {type === 'pair' ? (
        <p className="text-muted">{listedPairFacts(index, position, words).details.join(' · ')}</p>
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

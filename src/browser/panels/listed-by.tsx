/** Names the register that lists something, with a link to it. */
import { ownRegister } from '../../core/domain/register-id';
import type { RegisterOrigin } from '../../core/domain/register-summary';
import { useTranslations } from '../intl/intl';
import { OutwardLink } from '../ui/outward-link';
import { RichText } from '../ui/rich-text';

interface ListedByProperties {
  readonly register: RegisterOrigin;
  /** `also`: there are articles, too; `alone`: there are none. */
  readonly evidence: 'alone' | 'also';
}

export function ListedBy({ register, evidence }: ListedByProperties) {
  const t = useTranslations('layer');
  const values = {
    title: register.title,
    link: (chunks: React.ReactNode) =>
      // A reader's own list has no address to link to.
      register.name === ownRegister ? (
        <RichText>{chunks}</RichText>
      ) : (
        <OutwardLink href={register.source.url}>
          <RichText>{chunks}</RichText>
        </OutwardLink>
      ),
  };
  return (
    <RichText>
      {evidence === 'alone' ? t.rich('listedBy', values) : t.rich('alsoListed', values)}
    </RichText>
  );
}

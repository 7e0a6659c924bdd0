/** Which list says so, with the way to it. */
import { ownRegister } from '../../core/domain/register-id';
import type { RegisterOrigin } from '../../core/domain/register-summary';
import { useTranslations } from '../intl/intl';
import { OutwardLink } from '../ui/outward-link';
import { RichText } from '../ui/rich-text';

interface ListedByProperties {
  readonly register: RegisterOrigin;
  /** `also`: besides the articles; `alone`: there is none. */
  readonly evidence: 'alone' | 'also';
}

export function ListedBy({ register, evidence }: ListedByProperties) {
  const t = useTranslations('layer');
  const values = {
    title: register.title,
    link: (chunks: React.ReactNode) =>
      // A reader's own list is nowhere else.
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

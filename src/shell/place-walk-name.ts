/** What a place of the walk is called to those who hear it. */
import { useTranslations } from '../i18n/intl';
import { listedPartners } from '../view/listed';
import type { Scene } from '../view/scene';
import type { WalkOption } from './place-walk-options';

/** Names a place with how many pairs it has and, where no article says so, which list does. */
export function useOptionName(scene: Scene): (option: WalkOption) => string {
  const t = useTranslations('map');
  const count = useTranslations('count');
  return ({ name, degree, register, id }) => {
    if (register !== null) {
      const partners = count('listedPartners', { count: degree });
      return t('listedPlaceInView', { name, partners, title: register.title });
    }
    const documented = t('placeInView', { name, partners: count('partners', { count: degree }) });
    const listed = listedPartners(scene, id()).length;
    return listed === 0
      ? documented
      : t('placeInView', {
          name: documented,
          partners: count('listedPartners', { count: listed }),
        });
  };
}

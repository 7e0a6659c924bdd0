/** A place of the walk for those who hear the map. */
import { memo } from 'react';
import { listedPartners } from '../../core/view/listed';
import type { Scene } from '../../core/view/scene';
import { useTranslations } from '../intl/intl';
import type { WalkOption } from './place-walk-options';

interface PlaceOptionProperties {
  readonly option: WalkOption;
  /** Counted from 1 among all that are in view, and how many those are: few of them are in the page. */
  readonly number: number;
  readonly size: number;
  readonly scene: Scene;
  readonly isSelected: boolean;
  readonly isActive: boolean;
}

/** The id of its element. */
export function elementIdOf(option: WalkOption): string {
  return `walk-${option.id()}`;
}

/** A step of the walk changes two of hundreds. */
export const PlaceOption = memo(function PlaceOption({
  option,
  number,
  size,
  scene,
  isSelected,
  isActive,
}: PlaceOptionProperties) {
  const nameOption = useOptionName(scene);
  return (
    <div
      id={elementIdOf(option)}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-posinset={number}
      aria-setsize={size}
      data-active={isActive || undefined}
      className="sr-only"
    >
      {nameOption(option)}
    </div>
  );
});

/** Names a place with how many pairs it has and, where no article says so, which list does. */
function useOptionName(scene: Scene): (option: WalkOption) => string {
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

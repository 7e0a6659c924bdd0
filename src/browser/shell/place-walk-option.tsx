/** A place of the keyboard walk as an option for screen readers. */
import { memo } from 'react';
import { listedPartners } from '../../core/view/listed';
import type { Scene } from '../../core/view/scene';
import { useTranslations } from '../intl/intl';
import type { WalkOption } from './place-walk-options';

interface PlaceOptionProperties {
  readonly option: WalkOption;
  /** Position (from 1) and number of all options in view: only few of them are in the DOM. */
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

/** Memoised, because a step of the walk changes two of hundreds. */
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

/** Names a place with its number of pairs and, if no article documents it, the register that lists it. */
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

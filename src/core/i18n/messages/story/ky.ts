/** Kyrgyz messages of stories. */
import type { PageTranslation } from '../../message-types';

export const ky: PageTranslation<'story'> = {
  stories: 'Баяндар',
  progress: '{count} ичинен {step}',
  previous: 'Мурунку кадам',
  next: 'Кийинки кадам',
  leave: 'Баяндан чыгуу',
  back: 'Баянга кайтуу, {progress}',
  loading: 'Баян жүктөлүүдө…',
  failed: 'Баян жүктөлгөн жок',
};

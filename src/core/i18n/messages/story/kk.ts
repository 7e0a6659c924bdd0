/** Kazakh messages of stories. */
import type { PageTranslation } from '../../message-types';

export const kk: PageTranslation<'story'> = {
  stories: 'Хикаялар',
  progress: '{count} ішінен {step}',
  previous: 'Алдыңғы қадам',
  next: 'Келесі қадам',
  leave: 'Хикаядан шығу',
  back: 'Хикаяға оралу, {progress}',
  loading: 'Хикая жүктелуде…',
  failed: 'Хикая жүктелмеді',
};

/** Russian messages of stories. */
import type { PageTranslation } from '../../message-types';

export const ru: PageTranslation<'story'> = {
  stories: 'Истории',
  progress: '{step} из {count}',
  previous: 'Предыдущий шаг',
  next: 'Следующий шаг',
  leave: 'Выйти из истории',
  back: 'Вернуться к истории, {progress}',
  loading: 'История загружается…',
  failed: 'История не загрузилась',
};

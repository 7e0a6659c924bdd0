/** Russian messages of what the page says of its network and its version. */
import type { PageTranslation } from '../../message-types';

export const ru: PageTranslation<'offline'> = {
  offline: 'Нет подключения к сети. Всё, что вы открывали раньше, доступно.',
  newer: 'Появилась новая версия атласа.',
};

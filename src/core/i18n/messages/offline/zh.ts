/** Chinese messages of what the page says of its network and its version. */
import type { PageTranslation } from '../../message-types';

export const zh: PageTranslation<'offline'> = {
  offline: '您已离线。之前打开过的内容仍可查看。',
  newer: '地图集有新版本。',
};

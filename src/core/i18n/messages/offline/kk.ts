/** Kazakh messages of what the page says of its network and its version. */
import type { PageTranslation } from '../../message-types';

export const kk: PageTranslation<'offline'> = {
  offline: 'Желіге қосылу жоқ. Бұрын ашқаныңыз қолжетімді.',
  newer: 'Атластың жаңа нұсқасы шықты.',
};

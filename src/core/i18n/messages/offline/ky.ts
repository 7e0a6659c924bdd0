/** Kyrgyz messages of what the page says of its network and its version. */
import type { PageTranslation } from '../../message-types';

export const ky: PageTranslation<'offline'> = {
  offline: 'Тармакка туташуу жок. Мурда ачканыңыз мурункудай жеткиликтүү.',
  newer: 'Атластын жаңы версиясы чыкты.',
};

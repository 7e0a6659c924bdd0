/** The texts of the import in English, for terminals and reports. */
import { en } from '../../../core/i18n/messages/en';
import { en as importing } from '../../../core/i18n/messages/import/en';
import { wordsIn } from '../../../core/i18n/words';
import { importTextsOf } from '../../../core/importing/import-words';

export const importTexts = importTextsOf(wordsIn('en', { ...en, import: importing }));

/** The words of two languages, for tests. */
import { allMessages } from './all-messages';
import { wordsIn } from './words';

export const english = wordsIn('en', allMessages.en);
export const russian = wordsIn('ru', allMessages.ru);

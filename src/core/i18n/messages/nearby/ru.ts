/** Russian messages of what is offered where a search finds nothing. */
import type { PageTranslation } from '../../message-types';

export const ru: PageTranslation<'nearby'> = {
  spelling: 'Другие написания',
  cities: 'Города страны: {country}',
  country:
    '{count, plural, one {Показать # город} few {Показать все # города} many {Показать все # городов} other {Показать все # города}}',
  registers: 'В выключенных списках',
  inRegister:
    '{count, plural, one {# в списке «{title}»} few {# в списке «{title}»} many {# в списке «{title}»} other {# в списке «{title}»}}',
  missing: 'Не хватает связи?',
  add: 'Добавить связь',
};

/** Russian messages of the calendar: anniversaries, terms and suspensions. */
import type { PageTranslation } from '../../message-types';

export const ru: PageTranslation<'calendar'> = {
  introduction:
    'Круглые годовщины действующих связей, истекающие сроки и приостановленные связи. День указан только там, где его называет источник.',
  thisMonth: 'В этом месяце: {month}',
  thisYear: 'Остальное в этом году: {year}',
  nextYear: 'В следующем году: {year}',
  wholeYear: '{year}, месяц не указан',
  noAnniversary: 'Нет круглых годовщин, которые отвечают фильтрам.',
  today: 'сегодня',
  years: '{count, plural, one {# год} few {# года} many {# лет} other {# года}}',
  months: '{count, plural, one {# месяц} few {# месяца} many {# месяцев} other {# месяца}}',
  lessThanMonth: 'меньше месяца',
  atLeast: 'не менее {duration}',
  terms: 'Сроки, которые истекают в ближайшие двенадцать месяцев',
  noTerm: 'Среди отвечающих фильтрам нет сроков, которые истекают в ближайшие двенадцать месяцев.',
  suspended: 'Приостановленные связи',
  noSuspended: 'Среди отвечающих фильтрам нет приостановленных связей.',
  onlyPlace: 'Только {place}',
  allPlaces: 'Показать все места',
  leapDay: 'Если в году нет 29 февраля, годовщина этой даты приходится на 28 февраля.',
  subscribe: 'Подписаться в календаре',
  takeFile: 'Скачать файл календаря',
  allSubscription: 'Годовщины связей городов',
  placeSubscription: 'Годовщины: {place}',
  subscriptionText:
    'Круглые годовщины действующих связей в этом году и в следующие десять лет — в те дни, которые называют источники.',
  subscribeHow: 'Календарь покажет круглые годовщины следующих десяти лет, день которых известен.',
  placeTitle: 'Годовщины',
  all: 'Все годовщины',
  changesFeed: '{name}: изменения',
  added: 'Добавлено: {pair}',
  corrected: 'Исправлено: {pair}',
  removed: 'Удалено: {pair}',
  suspendedTie: 'Приостановлено: {pair}',
  endedTie: 'Прекращено: {pair}',
};

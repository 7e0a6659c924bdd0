/** English messages of the calendar: anniversaries, terms and suspensions. */
export const en = {
  introduction:
    'Round anniversaries of ties in force, terms that end soon, and ties that are suspended. A day is given only where a source states it.',
  thisMonth: 'This month: {month}',
  thisYear: 'The rest of this year: {year}',
  nextYear: 'Next year: {year}',
  wholeYear: '{year}, month not stated',
  noAnniversary: 'No round anniversary that passes the filters.',
  today: 'today',
  years: '{count, plural, one {# year} other {# years}}',
  months: '{count, plural, one {# month} other {# months}}',
  lessThanMonth: 'less than a month',
  atLeast: 'at least {duration}',
  terms: 'Terms that end within twelve months',
  noTerm: 'No term that passes the filters ends within twelve months.',
  suspended: 'Suspended ties',
  noSuspended: 'No tie that passes the filters is suspended.',
  onlyPlace: 'Of {place} only',
  allPlaces: 'Show all places',
  leapDay: 'In a year without 29 February, its anniversary is on 28 February.',
  subscribe: 'Subscribe in your calendar',
  takeFile: 'Take the calendar file',
  allSubscription: 'Anniversaries of city ties',
  placeSubscription: 'Anniversaries: {place}',
  subscriptionText:
    'Round anniversaries of ties in force, this year and in the next ten, on the days that sources state.',
  subscribeHow:
    'A calendar programme then shows the round anniversaries of the next ten years whose day is known.',
  placeTitle: 'Anniversaries',
  all: 'All anniversaries',
} as const;

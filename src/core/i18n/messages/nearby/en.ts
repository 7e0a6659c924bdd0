/** English messages of what is offered where a search finds nothing. */
export const en = {
  spelling: 'Other spellings',
  cities: 'Cities of {country}',
  country: '{count, plural, one {Show this # city} other {Show all # cities}}',
  registers: 'In lists that are switched off',
  inRegister: '{count, plural, one {# in “{title}”} other {# in “{title}”}}',
  missing: 'Is a relationship missing?',
  add: 'Add a relationship',
} as const;

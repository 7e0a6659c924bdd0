/** English messages of the page with the relationships in numbers. */

export const en = {
  counted:
    'Counted is what articles document and what passes the filters of the map; that a relationship is not here does not mean that there is none. Each number and bar leads to the map of just that.',
  share:
    'Of {listed} relationships that “{title}” lists and the filters let through, {documented} are documented here: {percent}%.',
  basis: 'Documented by articles: {relationships}, as of {date}',
  table: 'The numbers as a table',
  showAll: 'Show all {count}',
  showFewer: 'Show fewer',
  tie: 'Tie',
  all: 'All',
  years: 'Years',
  periodsTitle: 'What began, and what was cut',
  periodsText:
    'Above the line, ties that began or were renewed; below it, those that were suspended or ended and not renewed by the end of the period. What simply ran out and what is undated is left out; filters by year and status are set aside.',
  periodLength: 'Length of a period',
  byDecade: 'Decades',
  byYear: 'Years',
  begun: 'begun',
  standingsTitle: 'How ties stand',
  standingsText: 'A relationship counts with each kind of tie that it has.',
  livesTitle: 'How long ties last',
  livesText:
    'Of a hundred ties, how many still stand so many years after the first agreement. Most have not ended, and nobody knows yet how long they will last: such a tie counts for as long as it could be watched, and no longer (Kaplan–Meier estimate; the band is the 95% confidence interval). Suspended ties have not ended; contacts, which are over with their day, are left out. Filters by year and status are set aside. These are estimates from all ties of a kind, and no filter picks out a part of them: the name of a tie and the last column lead to all of it.',
  livesUnknown:
    '{tie}: {unknown} are left out because no source says when they began or ended. Of these {ended} have ended, so that ties seem to last longer than they do.',
  yearsSince: 'years since the first agreement',
  ended: 'Ended',
  after: 'After {years} years',
  shareWithLimits: '{share} ({limits})',
  median: 'Half last longer than',
  medianNotReached: 'not known yet: fewer than half have ended',
  medianYears: '{years} years ({limits})',
  placesTitle: 'Cities by relationships',
  countriesTitle: 'Countries by relationships',
  countriesText: 'A relationship between two countries counts in both.',
  betweenTitle: 'Pairs of countries',
  topicsTitle: 'Topics',
  topicsText: 'A relationship counts with each topic that it has.',
  distancesTitle: 'How far apart',
  distancesText:
    'Half of them reach farther than <half>{median} km</half>. The farthest: <link>{pair}</link>, {distance} km.',
  stepsTitle: 'Steps from place to place',
  stepsText:
    'From partner to partner, {connected} of {places} places can reach each other. Where there is a way, it has {mean} steps in the mean and {most} at most: <link>{from} – {to}</link>. No filter of the map picks out what hangs together; each row leads to an example.',
  steps: '{count, plural, one {# step} other {# steps}}',
  stepsExample: '{steps}: {from} – {to}',
  placePairs: 'Pairs of places',
};

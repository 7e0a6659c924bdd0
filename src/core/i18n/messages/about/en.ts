/** English messages of the page about the data. */
export const en = {
  yearsTitle: 'Events by year',
  yearsText: 'Each dated event stands in the year in which it began.',
  year: 'Year',
  countriesTitle: 'Relationships by country',
  countriesText: 'A relationship between two countries counts in both.',
  country: 'Country',
  datesTitle: 'How dates are known',
  datesText:
    'Where no source states the day, the record keeps the month or the year. The day of an article is never taken for the day of an event.',
  date: 'Date',
  eventsHeading: 'Events',
  continentsTitle: 'Relationships by continent',
  continentsText:
    'A relationship between two continents counts in both. In brackets: how many of its countries and territories have one here.',
  continent: 'Continent',
  reached: '{continent} ({reached} of {all})',
  languagesTitle: 'Articles by language',
  language: 'Language',
  publishersTitle: 'Articles by publisher',
  publisher: 'Publisher',
  relationships: 'Relationships',
  articles: 'Articles',
  showAll: 'Show all {count}',
  showFewer: 'Show fewer',
  missingTitle: 'What is missing',
  missingWeight:
    'The first articles were about cities of Kyrgyzstan, Kazakhstan, Russia and China; later ones were looked for on every continent. Much is still missing, above all where few countries of a continent are reached. That a relationship is not here does not mean that there is none.',
  missingDates:
    '{count, plural, one {# event is undated: no source says when it took place.} other {# events are undated: no source says when they took place.}}',
  missingPublications:
    '{count, plural, one {# article does not say when it was published.} other {# articles do not say when they were published.}}',
  missingWikidata:
    '{count, plural, one {# place has no Wikidata id yet.} other {# places have no Wikidata id yet.}}',
  claimTitle: 'How a claim gets in',
  claimRead: 'Somebody reads an article that says what two cities agreed or did together.',
  claimTwice:
    'A second reader compares it with a stored copy of the article. By November 2026 that was done for 792 findings; four in ten were corrected.',
  claimRecorded:
    'It becomes small records: the places, the article, and the event with its date, its topics and a summary in our own words.',
  claimChecked:
    'A program checks every record: dates, coordinates, addresses, references, spelling. An error keeps it off the map.',
  claimReviewed: 'The change is reviewed against the article, then published.',
  licenceTitle: 'Licence',
  licenceText:
    'The records are under <link>CC BY 4.0</link>: copy, change and use them for any purpose, name the source and say what you changed. Headlines, and the few words that locate a passage, belong to their publishers.',
  citeTitle: 'How to cite',
  citation:
    '{name}. Version {version}{changed, select, unknown {} other {, last changed {changed}}}. {address}. CC BY 4.0. Accessed {today}.',
  bordersTitle: 'Borders and names',
  borders: 'Borders follow Natural Earth; the map takes no position on disputed ones.',
  names:
    'A place bears the name that is usual in the language of the page; its other names are on its card.',
  downloadTitle: 'Downloads',
  downloadText:
    'These files are for programs: the tables are in UTF-8 without a byte-order mark. For a spreadsheet, take what “Download” saves from the map and the list.',
  kilobytes: '{size} kB',
  fileAtlas: 'Everything that the map knows, as the site loads it',
  filePlaces: 'Cities and organisations with names and coordinates',
  filePairs: 'A row for each relationship, with its tie and years',
  fileEvents: 'A row for each event, with dates, topics and sources',
  fileArticles: 'A row for each article, with publisher, date and address',
  fileGeojson: 'The relationships as lines, for maps',
  fileGraphml: 'The relationships as a network',
  filePairsParquet: 'The relationships as GeoParquet, for calculations',
  fileEventsParquet: 'The events as GeoParquet',
  filePackage: 'What every column of the tables means',
  fileChanges: 'Which records each day added, corrected and removed',
} as const;

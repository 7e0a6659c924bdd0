/** Breaks valid records in the ways that people do, one at a time. */
import { describe, expect, it } from 'vitest';
import { type Problem, type Rule, rules } from '../../core/checking/problem';
import { dayOf } from '../../core/domain/day';
import { compileRecords } from './compile';
import { copy, type Folder, rename, replace, set } from './fixtures/edit-records';
import { soundRecords } from './fixtures/sound-records';
import { addRegister } from './fixtures/sound-register';

const options = { today: dayOf(2026, 11, 22), version: '1.2.3' };

const bishkek = 'places/bishkek.json';
const moscow = 'places/moscow.json';
const suva = 'places/suva.json';
const gazette = 'articles/gazette-1.json';
const vestnik = 'articles/vestnik-2.json';
const topics = 'topics.json';
const capitals = 'pairs/bishkek--moscow.json';
const ended = 'pairs/moscow--suva.json';
const oceania = 'collections/oceania.json';
const sample = 'registers/sample/datapackage.json';
const samplePlaces = 'registers/sample/places.csv';
const samplePairs = 'registers/sample/pairs.csv';

/** Removes the checksums of the package's tables, so that they can be changed by hand. */
function withRegister(change: (folder: Folder) => void): (folder: Folder) => void {
  return (folder) => {
    addRegister(folder);
    set(folder, sample, ['resources'], []);
    change(folder);
  };
}

interface Expected {
  readonly rule: Rule;
  readonly file: string;
  /** The position in the file; the whole file if left out. */
  readonly place?: string;
  /** The text at the line and column; not checked if left out. */
  readonly at?: string;
  /** A part of the fix. */
  readonly fix: string;
}

interface Mutation {
  readonly name: string;
  readonly breaks: (folder: Folder) => void;
  /** All problems that follow, in order. */
  readonly expected: readonly Expected[];
}

const registerErrors: readonly Mutation[] = [
  ...(
    [
      [
        'without a file',
        (folder: Folder) => folder.delete(samplePairs),
        'missing-file',
        samplePairs,
        '',
        'import',
      ],
      [
        'without a licence',
        (folder: Folder) => set(folder, sample, ['licenses'], undefined),
        'missing-field',
        sample,
        'licenses',
        'SPDX',
      ],
      [
        'with a date that is no day',
        (folder: Folder) => set(folder, sample, ['retrieved'], '2026'),
        'wrong-value',
        sample,
        'retrieved',
        'the day',
      ],
      [
        'with the name of another',
        (folder: Folder) => set(folder, sample, ['name'], 'other'),
        'wrong-value',
        sample,
        'name',
        'write "sample"',
      ],
      [
        'with a package that is no JSON',
        (folder: Folder) => replace(folder, sample, '"sample",', '"sample"'),
        'json-syntax',
        sample,
        '',
        '","',
      ],
      [
        'without a column',
        (folder: Folder) => replace(folder, samplePlaces, ',longitude,', ',east,'),
        'missing-field',
        samplePlaces,
        '',
        'header',
      ],
      [
        'with an open quotation mark',
        (folder: Folder) => replace(folder, samplePlaces, 'frunze-kg,Frunze', 'frunze-kg,"Frunze'),
        'csv-syntax',
        samplePlaces,
        '',
        'quotation marks',
      ],
      [
        'with a cell too many',
        (folder: Folder) => replace(folder, samplePairs, 'frunze-kg,moskwa', 'frunze-kg,moskwa,x'),
        'csv-syntax',
        samplePairs,
        '',
        'cells',
      ],
      [
        'with an id twice',
        (folder: Folder) =>
          replace(
            folder,
            samplePlaces,
            '\r\nmoskva-fj',
            '\r\nfrunze-kg,Bishkek,,,KG,74.6,42.88,\r\nmoskva-fj',
          ),
        'repeated-id',
        samplePlaces,
        'id',
        'its own',
      ],
      [
        'with an unknown country',
        (folder: Folder) => replace(folder, samplePlaces, ',KG,', ',KGZ,'),
        'unknown-country',
        samplePlaces,
        'country',
        'two capital letters',
      ],
      [
        'with swapped coordinates',
        (folder: Folder) => replace(folder, samplePlaces, '178.44,-18.14', '-18.14,178.44'),
        'swapped-coordinates',
        samplePlaces,
        'longitude',
        'longitude 178.44',
      ],
      [
        'with a place in another country',
        (folder: Folder) => replace(folder, samplePlaces, '74.6,42.88', '7.6,42.88'),
        'outside-country',
        samplePlaces,
        'longitude',
        'country out',
      ],
      [
        'with coordinates off the globe',
        (folder: Folder) => replace(folder, samplePlaces, '74.6,42.88', '974.6,42.88'),
        'bad-coordinates',
        samplePlaces,
        'longitude',
        'degrees',
      ],
      [
        'with a garbled name',
        (folder: Folder) => replace(folder, samplePlaces, 'Москва', 'MÃ¼nchen'),
        'mojibake',
        samplePlaces,
        'name',
        'write "',
      ],
      [
        'without a name',
        (folder: Folder) => replace(folder, samplePlaces, ',Frunze,', ',,'),
        'empty-text',
        samplePlaces,
        'name',
        'write it',
      ],
      [
        'with an unknown place',
        (folder: Folder) => replace(folder, samplePairs, 'frunze-kg,moskwa', 'frunze-kg,moskw'),
        'unknown-place',
        samplePairs,
        'place_b',
        'did you mean "moskwa"',
      ],
      [
        'with a pair twice',
        (folder: Folder) => replace(folder, samplePairs, 'frunze-kg,moskwa', 'moskva-fj,frunze-kg'),
        'repeated-pair',
        samplePairs,
        'place_a',
        'remove one',
      ],
      [
        'with a place paired with itself',
        (folder: Folder) => replace(folder, samplePairs, 'frunze-kg,moskwa', 'moskwa,moskwa'),
        'wrong-value',
        samplePairs,
        'place_b',
        'remove',
      ],
      [
        'with a date that is none',
        (folder: Folder) => replace(folder, samplePairs, '1991-07', 'July 1991'),
        'bad-date',
        samplePairs,
        'start',
        '1995',
      ],
      [
        'with a file more',
        (folder: Folder) => folder.set('registers/sample/more.csv', ''),
        'unexpected-file',
        'registers/sample/more.csv',
        '',
        'datapackage.json',
      ],
    ] as const
  ).map(([name, change, rule, file, place, fix]) => ({
    name: `a register ${name}`,
    breaks: withRegister(change),
    expected: [{ rule, file, place, fix }],
  })),
];

const errors: readonly Mutation[] = [
  ...registerErrors,
  // Files
  {
    name: 'a trailing comma',
    breaks: (folder) => replace(folder, moscow, '"Q649"', '"Q649",'),
    expected: [{ rule: 'json-syntax', file: moscow, at: '}', fix: 'no comma after the last' }],
  },
  {
    name: 'a missing comma',
    breaks: (folder) => replace(folder, moscow, '"kind": "city",', '"kind": "city"'),
    expected: [{ rule: 'json-syntax', file: moscow, at: '"names"', fix: 'write "," before' }],
  },
  {
    name: 'a comment',
    breaks: (folder) => replace(folder, moscow, '"Q649"', '"Q649" // certain'),
    expected: [{ rule: 'json-syntax', file: moscow, at: '// certain', fix: 'note' }],
  },
  {
    name: 'single quotation marks',
    breaks: (folder) => replace(folder, moscow, '"Q649"', "'Q649'"),
    expected: [{ rule: 'json-syntax', file: moscow, at: "'Q649'", fix: 'double quotation marks' }],
  },
  {
    name: 'a quotation mark within a text',
    breaks: (folder) => replace(folder, gazette, 'The Gazette', 'The "Gazette"'),
    expected: [{ rule: 'json-syntax', file: gazette, at: 'Gazette', fix: 'double quotation' }],
  },
  {
    name: 'a text over two lines',
    breaks: (folder) => replace(folder, gazette, 'The Gazette', 'The\nGazette'),
    expected: [{ rule: 'json-syntax', file: gazette, at: '"The', fix: 'closing quotation mark' }],
  },
  {
    name: 'a file that breaks off',
    breaks: (folder) => folder.set(moscow, (folder.get(moscow) ?? '').slice(0, -3)),
    expected: [{ rule: 'json-syntax', file: moscow, fix: 'write "}"' }],
  },
  {
    name: 'an empty file',
    breaks: (folder) => folder.set(moscow, ''),
    expected: [{ rule: 'json-syntax', file: moscow, fix: 'write a value' }],
  },
  {
    name: 'a byte order mark',
    breaks: (folder) => folder.set(moscow, `\uFEFF${folder.get(moscow)}`),
    expected: [{ rule: 'json-syntax', file: moscow, fix: 'without BOM' }],
  },
  {
    name: 'conflict marks of a merge',
    breaks: (folder) => replace(folder, moscow, '  "kind"', '<<<<<<< mine\n  "kind"'),
    expected: [{ rule: 'json-syntax', file: moscow, at: '<<<<<<<', fix: 'quotation marks' }],
  },
  {
    name: 'lists nested without end',
    breaks: (folder) => folder.set(moscow, '['.repeat(100_000)),
    expected: [{ rule: 'json-syntax', file: moscow, at: '[', fix: 'remove brackets' }],
  },
  {
    name: 'a field twice',
    breaks: (folder) => replace(folder, moscow, '"kind"', '"country": "RU", "kind"'),
    expected: [
      { rule: 'json-duplicate-key', file: moscow, at: '"country": "RU"', fix: 'keep one' },
    ],
  },
  {
    name: 'a file in no known folder',
    breaks: (folder) => copy(folder, moscow, 'place/moscow.json'),
    expected: [{ rule: 'unexpected-file', file: 'place/moscow.json', fix: 'places/*.json' }],
  },
  {
    name: 'a file of another sort among the records',
    breaks: (folder) => folder.set('places/moscow.jpg', ''),
    expected: [{ rule: 'unexpected-file', file: 'places/moscow.jpg', fix: 'move or remove' }],
  },
  {
    name: 'a record in a folder below',
    breaks: (folder) => copy(folder, moscow, 'places/ru/moscow.json'),
    expected: [{ rule: 'unexpected-file', file: 'places/ru/moscow.json', fix: 'places/*.json' }],
  },
  {
    name: 'no topics',
    breaks: (folder) => folder.delete(topics),
    expected: [{ rule: 'missing-file', file: topics, fix: 'schema/topics.json' }],
  },
  {
    name: 'a list in place of a record',
    breaks: (folder) => folder.set(vestnik, '[]'),
    expected: [{ rule: 'wrong-type', file: vestnik, at: '[]', fix: 'write an object { … }' }],
  },

  // Names of files
  {
    name: 'a file name with capitals and spaces',
    breaks: (folder) => copy(folder, moscow, 'places/Nizhny Nóvgorod.json'),
    expected: [
      { rule: 'bad-id', file: 'places/Nizhny Nóvgorod.json', fix: 'nizhny-novgorod.json' },
      { rule: 'unused-place', file: 'places/Nizhny Nóvgorod.json', fix: 'add a pair' },
      { rule: 'near-duplicate-place', file: moscow, place: 'coordinates', fix: 'aliases' },
      {
        rule: 'duplicate-wikidata',
        file: moscow,
        place: 'wikidata',
        fix: 'wikidata.org/wiki/Q649',
      },
    ],
  },
  {
    name: 'a file name in Cyrillic',
    breaks: (folder) => {
      rename(folder, vestnik, 'articles/вестник.json');
      replace(folder, capitals, '"vestnik-2"', '"gazette-1"');
      replace(folder, capitals, '"vestnik-2"', '"gazette-1"');
      set(folder, capitals, ['events', 0, 'sources', 1], undefined);
    },
    expected: [
      { rule: 'bad-id', file: 'articles/вестник.json', fix: 'small Latin letters' },
      { rule: 'unused-article', file: 'articles/вестник.json', fix: 'name "вестник"' },
    ],
  },
  {
    name: 'a pair in the wrong order',
    breaks: (folder) => rename(folder, capitals, 'pairs/moscow--bishkek.json'),
    expected: [{ rule: 'bad-id', file: 'pairs/moscow--bishkek.json', fix: 'bishkek--moscow.json' }],
  },
  {
    name: 'a pair joined with one hyphen',
    breaks: (folder) => copy(folder, ended, 'pairs/bishkek-suva.json'),
    expected: [{ rule: 'bad-id', file: 'pairs/bishkek-suva.json', fix: 'two hyphens' }],
  },
  {
    name: 'a pair of three',
    breaks: (folder) => copy(folder, ended, 'pairs/bishkek--moscow--suva.json'),
    expected: [{ rule: 'bad-id', file: 'pairs/bishkek--moscow--suva.json', fix: 'two place ids' }],
  },
  {
    name: 'a pair of one place',
    breaks: (folder) => copy(folder, ended, 'pairs/suva--suva.json'),
    expected: [{ rule: 'bad-id', file: 'pairs/suva--suva.json', fix: 'two different places' }],
  },
  {
    name: 'a pair with a misspelt place',
    breaks: (folder) => rename(folder, capitals, 'pairs/bishkek--moskow.json'),
    expected: [
      { rule: 'unknown-place', file: 'pairs/bishkek--moskow.json', fix: 'mean "moscow"?' },
    ],
  },
  {
    name: 'a pair with a place that has no record',
    breaks: (folder) => copy(folder, ended, 'pairs/moscow--xining.json'),
    expected: [{ rule: 'unknown-place', file: 'pairs/moscow--xining.json', fix: 'places/xining' }],
  },

  // Fields
  {
    name: 'no $schema',
    breaks: (folder) => set(folder, gazette, ['$schema'], undefined),
    expected: [
      {
        rule: 'schema-address',
        file: gazette,
        place: '$schema',
        fix: 'add "$schema": "../schema/article.json"',
      },
    ],
  },
  {
    name: 'the $schema of another kind',
    breaks: (folder) => set(folder, topics, ['$schema'], 'schema/place.json'),
    expected: [
      {
        rule: 'schema-address',
        file: topics,
        place: '$schema',
        at: '"schema/place.json"',
        fix: 'write "$schema": "schema/topics.json"',
      },
    ],
  },
  {
    name: 'a missing field',
    breaks: (folder) => set(folder, vestnik, ['published'], undefined),
    expected: [{ rule: 'missing-field', file: vestnik, place: 'published', fix: 'null where' }],
  },
  {
    name: 'a missing field deep within',
    breaks: (folder) => set(folder, capitals, ['events', 1, 'summary'], undefined),
    expected: [
      { rule: 'missing-field', file: capitals, place: 'events[1].summary', fix: 'add "summary"' },
    ],
  },
  {
    name: 'a text without English',
    breaks: (folder) => set(folder, moscow, ['names', 'en'], undefined),
    expected: [{ rule: 'missing-field', file: moscow, place: 'names.en', fix: '(English)' }],
  },
  {
    name: 'a topic without one of the five languages',
    breaks: (folder) => set(folder, topics, ['culture', 'kk'], undefined),
    expected: [{ rule: 'missing-field', file: topics, place: 'culture.kk', fix: '(Kazakh)' }],
  },
  {
    name: 'a misspelt field',
    breaks: (folder) => replace(folder, gazette, '"title"', '"titel"'),
    expected: [
      { rule: 'missing-field', file: gazette, place: 'title', fix: 'add "title"' },
      { rule: 'unknown-field', file: gazette, place: 'titel', at: '"titel"', fix: 'to "title"' },
    ],
  },
  {
    name: 'a field in another writing',
    breaks: (folder) => replace(folder, capitals, '"inForce"', '"in_force"'),
    expected: [
      {
        rule: 'unknown-field',
        file: capitals,
        place: 'events[1].in_force',
        at: '"in_force"',
        fix: 'rename it to "inForce"',
      },
    ],
  },
  {
    name: 'a field that means nothing',
    breaks: (folder) => set(folder, suva, ['population'], 93_970),
    expected: [
      {
        rule: 'unknown-field',
        file: suva,
        place: 'population',
        at: '"population"',
        fix: 'the fields here are $schema, kind, names',
      },
    ],
  },
  {
    name: 'a field named __proto__',
    breaks: (folder) => replace(folder, suva, '"kind"', '"__proto__": { "kind": "city" }, "kind"'),
    expected: [{ rule: 'unknown-field', file: suva, place: '__proto__', fix: 'remove it' }],
  },
  {
    name: 'a number in place of a text',
    breaks: (folder) => set(folder, suva, ['wikidata'], 38_807),
    expected: [
      { rule: 'wrong-type', file: suva, place: 'wikidata', at: '38807', fix: 'such as "Q9361"' },
    ],
  },
  {
    name: 'a text in place of a list',
    breaks: (folder) => set(folder, bishkek, ['aliases'], 'Frunze'),
    expected: [
      { rule: 'wrong-type', file: bishkek, place: 'aliases', at: '"Frunze"', fix: 'a list [ … ]' },
    ],
  },
  {
    name: 'null in place of an event',
    breaks: (folder) => set(folder, capitals, ['events', 2], null),
    expected: [{ rule: 'wrong-type', file: capitals, place: 'events[2]', fix: 'an object { … }' }],
  },
  {
    name: 'an empty text',
    breaks: (folder) => set(folder, gazette, ['publisher'], ' '),
    expected: [
      { rule: 'empty-text', file: gazette, place: 'publisher', at: '" "', fix: 'write it' },
      { rule: 'white-space', file: gazette, place: 'publisher', fix: 'remove the space' },
    ],
  },
  {
    name: 'an empty alias',
    breaks: (folder) => set(folder, bishkek, ['aliases', 0], ''),
    expected: [{ rule: 'empty-text', file: bishkek, place: 'aliases[0]', fix: 'or remove it' }],
  },
  {
    name: 'an alias that would split in tables',
    breaks: (folder) => set(folder, bishkek, ['aliases', 0], 'Frunze|Pishpek'),
    expected: [{ rule: 'wrong-value', file: bishkek, place: 'aliases[0]', fix: '"Frunze"' }],
  },
  {
    name: 'a passage without words',
    breaks: (folder) => set(folder, capitals, ['events', 0, 'sources', 1, 'passage'], {}),
    expected: [
      {
        rule: 'missing-field',
        file: capitals,
        place: 'events[0].sources[1].passage.start',
        at: '{}',
        fix: 'First words',
      },
    ],
  },
  {
    name: 'a passage of empty words',
    breaks: (folder) => set(folder, capitals, ['events', 0, 'sources', 0, 'passage', 'end'], ''),
    expected: [
      {
        rule: 'empty-text',
        file: capitals,
        place: 'events[0].sources[0].passage.end',
        fix: 'or remove it',
      },
    ],
  },
  {
    name: 'a pair without events',
    breaks: (folder) => set(folder, ended, ['events'], []),
    expected: [{ rule: 'wrong-value', file: ended, place: 'events', at: '[]', fix: 'documented' }],
  },
  {
    name: 'an event without a source',
    breaks: (folder) => set(folder, ended, ['events', 1, 'sources'], []),
    expected: [{ rule: 'wrong-value', file: ended, place: 'events[1].sources', fix: 'article' }],
  },
  {
    name: 'a kind that is nearly known',
    breaks: (folder) => set(folder, ended, ['events', 0, 'kind'], 'cooperation agreement'),
    expected: [
      {
        rule: 'wrong-value',
        file: ended,
        place: 'events[0].kind',
        fix: 'did you mean "cooperation-agreement"?',
      },
    ],
  },
  {
    name: 'an unknown kind',
    breaks: (folder) => set(folder, suva, ['kind'], 'xyz'),
    expected: [
      { rule: 'wrong-value', file: suva, place: 'kind', fix: 'write one of city, organisation' },
    ],
  },
  {
    name: 'a Wikidata id without its Q',
    breaks: (folder) => set(folder, moscow, ['wikidata'], '649'),
    expected: [{ rule: 'wrong-value', file: moscow, place: 'wikidata', fix: 'such as "Q9361"' }],
  },

  // Dates
  {
    name: 'a date in another order',
    breaks: (folder) => set(folder, capitals, ['events', 0, 'date'], '06.07.2017'),
    expected: [
      { rule: 'bad-date', file: capitals, place: 'events[0].date', fix: 'write 2017-07-06' },
    ],
  },
  {
    name: 'a day that the month does not have',
    breaks: (folder) => set(folder, gazette, ['published'], '2017-06-31'),
    expected: [{ rule: 'bad-date', file: gazette, place: 'published', fix: 'from 01 to 30' }],
  },
  {
    name: 'an interval in place of a date',
    breaks: (folder) => set(folder, capitals, ['events', 1, 'date'], '2018/2020'),
    expected: [{ rule: 'bad-date', file: capitals, place: 'events[1].date', fix: '"inForce"' }],
  },
  {
    name: 'an interval without a stroke',
    breaks: (folder) => set(folder, capitals, ['events', 1, 'inForce'], '2018-2020'),
    expected: [
      { rule: 'bad-date', file: capitals, place: 'events[1].inForce', fix: 'write 2018/2020' },
    ],
  },
  {
    name: 'an interval that ends before it starts',
    breaks: (folder) => set(folder, capitals, ['events', 1, 'inForce'], '2020/2018'),
    expected: [
      { rule: 'bad-date', file: capitals, place: 'events[1].inForce', fix: 'first: 2018/2020' },
    ],
  },
  {
    name: 'an event in the future',
    breaks: (folder) => {
      set(folder, capitals, ['events', 0, 'date'], '2027-01');
      set(folder, gazette, ['published'], '2026-11');
    },
    expected: [
      {
        rule: 'future-date',
        file: capitals,
        place: 'events[0].date',
        at: '"2027-01"',
        fix: 'an announcement has',
      },
    ],
  },
  {
    name: 'an article from the future',
    breaks: (folder) => set(folder, gazette, ['published'], '2026-11-24'),
    expected: [{ rule: 'future-date', file: gazette, place: 'published', fix: 'correct the date' }],
  },

  // References
  {
    name: 'an unknown topic',
    breaks: (folder) => set(folder, capitals, ['events', 0, 'topics', 1], 'cultur'),
    expected: [
      {
        rule: 'unknown-topic',
        file: capitals,
        place: 'events[0].topics[1]',
        at: '"cultur"',
        fix: 'did you mean "culture"?',
      },
    ],
  },
  {
    name: 'the name of a topic in place of its id',
    breaks: (folder) => set(folder, capitals, ['events', 0, 'topics', 0], 'Health'),
    expected: [
      { rule: 'unknown-topic', file: capitals, place: 'events[0].topics[0]', fix: '"health"' },
    ],
  },
  {
    name: 'an unknown article',
    breaks: (folder) => set(folder, capitals, ['events', 2, 'sources', 0, 'article'], 'herald-9'),
    expected: [
      {
        rule: 'unknown-article',
        file: capitals,
        place: 'events[2].sources[0].article',
        at: '"herald-9"',
        fix: 'add articles/herald-9.json',
      },
    ],
  },
  {
    name: 'an article that no event uses',
    breaks: (folder) => {
      copy(folder, vestnik, 'articles/vestnik-3.json');
      set(folder, 'articles/vestnik-3.json', ['url'], 'https://vestnik.example/3');
    },
    expected: [
      { rule: 'unused-article', file: 'articles/vestnik-3.json', fix: 'name "vestnik-3"' },
    ],
  },
  {
    name: 'a topic twice in an event',
    breaks: (folder) => set(folder, capitals, ['events', 0, 'topics', 1], 'health'),
    expected: [
      {
        rule: 'repeated-topic',
        file: capitals,
        place: 'events[0].topics[1]',
        at: '"health"',
        fix: 'remove one',
      },
    ],
  },
  {
    name: 'an article twice in an event',
    breaks: (folder) => set(folder, capitals, ['events', 0, 'sources', 1, 'article'], 'gazette-1'),
    expected: [
      {
        rule: 'repeated-article',
        file: capitals,
        place: 'events[0].sources[1].article',
        fix: 'keep one source',
      },
    ],
  },
  {
    name: 'a topic whose id no event can name',
    breaks: (folder) => replace(folder, topics, '"culture"', '"Culture and art"'),
    expected: [
      { rule: 'unknown-topic', file: capitals, place: 'events[0].topics[1]', fix: 'Culture' },
      { rule: 'unknown-topic', file: ended, place: 'events[0].topics[0]', fix: 'Culture' },
      {
        rule: 'bad-id',
        file: topics,
        place: '["Culture and art"]',
        at: '"Culture and art"',
        fix: 'write "culture-and-art"',
      },
      { rule: 'unused-topic', file: topics, place: '["Culture and art"]', fix: 'remove it' },
    ],
  },

  // Addresses
  {
    name: 'an address that is not http(s)',
    breaks: (folder) => set(folder, vestnik, ['url'], 'ftp://vestnik.example/2'),
    expected: [{ rule: 'wrong-value', file: vestnik, place: 'url', fix: 'http or https' }],
  },
  {
    name: 'an address without its scheme',
    breaks: (folder) => set(folder, bishkek, ['note', 'source', 'url'], 'www.example.org/renamed'),
    expected: [{ rule: 'wrong-value', file: bishkek, place: 'note.source.url', fix: 'https' }],
  },
  {
    name: 'an address that no browser opens',
    breaks: (folder) => set(folder, vestnik, ['archived'], 'https://[vestnik.example/2'),
    expected: [{ rule: 'bad-address', file: vestnik, place: 'archived', fix: 'address bar' }],
  },
  {
    name: 'the address of another article',
    breaks: (folder) => set(folder, vestnik, ['url'], 'https://gazette.example/news/1?page=2'),
    expected: [{ rule: 'duplicate-address', file: vestnik, place: 'url', fix: 'keep one' }],
  },
  {
    name: 'the address of another article in disguise',
    breaks: (folder) =>
      set(folder, vestnik, ['url'], 'http://www.gazette.example/news/1/?utm_source=x&page=2#top'),
    expected: [{ rule: 'duplicate-address', file: vestnik, place: 'url', fix: 'keep one' }],
  },

  // Places
  {
    name: 'a Wikidata id twice',
    breaks: (folder) => set(folder, suva, ['wikidata'], 'Q649'),
    expected: [{ rule: 'duplicate-wikidata', file: suva, place: 'wikidata', fix: 'wiki/Q649' }],
  },
  {
    name: 'a country code that never was',
    breaks: (folder) => set(folder, suva, ['country'], 'QX'),
    expected: [{ rule: 'unknown-country', file: suva, place: 'country', fix: 'such as "KG"' }],
  },
  {
    name: 'a country code of yesterday',
    breaks: (folder) => set(folder, moscow, ['country'], 'SU'),
    expected: [{ rule: 'unknown-country', file: moscow, place: 'country', fix: 'write "RU"' }],
  },
  {
    name: 'a country code of three letters',
    breaks: (folder) => set(folder, bishkek, ['country'], 'KGZ'),
    expected: [{ rule: 'unknown-country', file: bishkek, place: 'country', fix: 'write "KG"' }],
  },
  {
    name: 'a country code in small letters',
    breaks: (folder) => set(folder, bishkek, ['country'], 'kg'),
    expected: [{ rule: 'unknown-country', file: bishkek, place: 'country', fix: 'write "KG"' }],
  },
  {
    name: 'coordinates outside the globe',
    breaks: (folder) => set(folder, suva, ['coordinates'], [1784.419, -18.1416]),
    expected: [{ rule: 'bad-coordinates', file: suva, place: 'coordinates', fix: 'in degrees' }],
  },
  {
    name: 'coordinates that are swapped, on the globe either way',
    breaks: (folder) => set(folder, bishkek, ['coordinates'], [42.87, 74.5906]),
    expected: [
      {
        rule: 'swapped-coordinates',
        file: bishkek,
        place: 'coordinates',
        at: '[',
        fix: 'write [74.5906, 42.87]',
      },
    ],
  },
  {
    name: 'coordinates that are swapped, off the globe so',
    breaks: (folder) => set(folder, suva, ['coordinates'], [-18.1416, 178.4419]),
    expected: [
      {
        rule: 'swapped-coordinates',
        file: suva,
        place: 'coordinates',
        fix: '[178.4419, -18.1416]',
      },
    ],
  },
  {
    name: 'coordinates in another country',
    breaks: (folder) => set(folder, bishkek, ['coordinates'], [37.6, 55.7]),
    expected: [
      { rule: 'outside-country', file: bishkek, place: 'coordinates', fix: 'or the country' },
    ],
  },
  {
    name: 'the wrong sign of a longitude',
    breaks: (folder) => set(folder, 'places/un.json', ['coordinates'], [73.968, 40.749]),
    expected: [
      { rule: 'outside-country', file: 'places/un.json', place: 'coordinates', fix: 'correct' },
    ],
  },
  {
    name: 'coordinates with a height',
    breaks: (folder) => set(folder, suva, ['coordinates'], [178.4419, -18.1416, 3]),
    expected: [
      { rule: 'wrong-value', file: suva, place: 'coordinates', fix: '[longitude, latitude]' },
    ],
  },
  {
    name: 'coordinates as texts',
    breaks: (folder) => set(folder, suva, ['coordinates', 0], '178.4419'),
    expected: [
      { rule: 'wrong-type', file: suva, place: 'coordinates[0]', fix: 'a number (Longitude' },
    ],
  },

  // Languages and letters
  {
    name: 'a language key of three letters',
    breaks: (folder) => replace(folder, moscow, '"ru"', '"rus"'),
    expected: [
      { rule: 'language-tag', file: moscow, place: 'names.rus', at: '"rus"', fix: 'write "ru"' },
    ],
  },
  {
    name: 'a language key in capitals',
    breaks: (folder) => replace(folder, capitals, '"ru"', '"RU"'),
    expected: [
      { rule: 'language-tag', file: capitals, place: 'events[0].summary.RU', fix: 'write "ru"' },
    ],
  },
  {
    name: 'a language key with a region that goes without saying',
    breaks: (folder) => replace(folder, bishkek, '"zh"', '"zh_CN"'),
    expected: [{ rule: 'language-tag', file: bishkek, place: 'names.zh_CN', fix: 'write "zh"' }],
  },
  {
    name: 'a country in place of a language',
    breaks: (folder) => set(folder, vestnik, ['language'], 'ua'),
    expected: [{ rule: 'language-tag', file: vestnik, place: 'language', fix: 'write "uk"' }],
  },
  {
    name: 'the name of a language in place of its tag',
    breaks: (folder) => set(folder, gazette, ['language'], 'English'),
    expected: [{ rule: 'language-tag', file: gazette, place: 'language', fix: 'such as en, ru' }],
  },
  {
    name: 'Cyrillic read as Latin',
    breaks: (folder) => set(folder, vestnik, ['publisher'], 'ÐœÐ¸Ñ€'),
    expected: [{ rule: 'mojibake', file: vestnik, place: 'publisher', fix: 'write "Мир"' }],
  },
  {
    name: 'Cyrillic read as Latin, with letters lost',
    breaks: (folder) => set(folder, vestnik, ['publisher'], 'Ð’ÐµÑÑ‚Ð½Ð¸Ðº'),
    expected: [{ rule: 'mojibake', file: vestnik, place: 'publisher', fix: 'copy the text again' }],
  },
  {
    name: 'Cyrillic read as other Cyrillic',
    breaks: (folder) => set(folder, vestnik, ['publisher'], 'Р’РµСЃС‚РЅРёРє'),
    expected: [{ rule: 'mojibake', file: vestnik, place: 'publisher', fix: 'write "Вестник"' }],
  },
  {
    name: 'quotation marks read as Latin',
    breaks: (folder) => set(folder, gazette, ['title'], 'The cityâ€™s hospitals and theatres'),
    expected: [{ rule: 'mojibake', file: gazette, place: 'title', fix: 'write "city’s"' }],
  },
  {
    name: 'a lost letter',
    breaks: (folder) => set(folder, vestnik, ['publisher'], 'Вестни\uFFFD'),
    expected: [{ rule: 'mojibake', file: vestnik, place: 'publisher', fix: 'copy the text again' }],
  },
  {
    name: 'letters that became question marks',
    breaks: (folder) => set(folder, vestnik, ['publisher'], '??????? ??'),
    expected: [{ rule: 'mojibake', file: vestnik, place: 'publisher', fix: 'copy the text again' }],
  },
  {
    name: 'half a character',
    breaks: (folder) => replace(folder, gazette, 'The Gazette', 'The Gazette \\ud83d'),
    expected: [{ rule: 'mojibake', file: gazette, place: 'publisher', fix: 'copy the text again' }],
  },

  // Collections
  {
    name: 'a pair in a collection that is not there',
    breaks: (folder) => set(folder, oceania, ['pairs', 0], 'suva--unesco'),
    expected: [
      { rule: 'unknown-pair', file: oceania, place: 'pairs[0]', fix: 'did you mean "suva--un"?' },
    ],
  },
  {
    name: 'a pair in a collection that is like none',
    breaks: (folder) => set(folder, oceania, ['pairs', 0], 'xyz'),
    expected: [
      { rule: 'unknown-pair', file: oceania, place: 'pairs[0]', fix: 'a record in pairs/' },
    ],
  },
  {
    name: 'a pair in a collection with its ends turned about',
    breaks: (folder) => set(folder, oceania, ['pairs', 1], 'suva--moscow'),
    expected: [{ rule: 'unknown-pair', file: oceania, place: 'pairs[1]', fix: '"moscow--suva"' }],
  },
  {
    name: 'a pair twice in a collection',
    breaks: (folder) => set(folder, oceania, ['pairs', 1], 'suva--un'),
    expected: [{ rule: 'repeated-pair', file: oceania, place: 'pairs[1]', fix: 'remove one' }],
  },
  {
    name: 'a collection that lists no pair',
    breaks: (folder) => set(folder, oceania, ['pairs'], []),
    expected: [{ rule: 'wrong-value', file: oceania, place: 'pairs', fix: '["bishkek--moscow"]' }],
  },
  {
    name: 'a story of one step',
    breaks: (folder) => set(folder, oceania, ['steps', 1], undefined),
    expected: [{ rule: 'wrong-value', file: oceania, place: 'steps', fix: 'steps of a story' }],
  },
  {
    name: 'a step without a heading in Kazakh',
    breaks: (folder) => set(folder, oceania, ['steps', 0, 'heading', 'kk'], undefined),
    expected: [
      { rule: 'missing-field', file: oceania, place: 'steps[0].heading.kk', fix: 'add "kk"' },
    ],
  },
  {
    name: 'a step without a source',
    breaks: (folder) => set(folder, oceania, ['steps', 0, 'sources'], []),
    expected: [
      { rule: 'wrong-value', file: oceania, place: 'steps[0].sources', fix: '["24kg-56843"]' },
    ],
  },
  {
    name: 'a step with a source that is not there',
    breaks: (folder) => set(folder, oceania, ['steps', 1, 'sources', 0], 'gazete-1'),
    expected: [
      {
        rule: 'unknown-article',
        file: oceania,
        place: 'steps[1].sources[0]',
        at: '"gazete-1"',
        fix: 'did you mean "gazette-1"?',
      },
    ],
  },
  {
    name: 'a step with a source of something else',
    breaks: (folder) => set(folder, oceania, ['steps', 0, 'sources', 0], 'vestnik-2'),
    expected: [
      {
        rule: 'unrelated-source',
        file: oceania,
        place: 'steps[0].sources[0]',
        at: '"vestnik-2"',
        fix: 'an event in view',
      },
    ],
  },
  ...(
    [
      ['an unknown place', 'place=suwa', 'unknown-place', 'did you mean "suva"?'],
      ['an unknown end of a chain', 'chain=suva~moscw', 'unknown-place', '"moscow"'],
      ['an unknown pair', 'pair=bishkek--moscov', 'unknown-pair', '"bishkek--moscow"'],
      ['an unknown topic', 'topic=helth', 'unknown-topic', 'did you mean "health"?'],
      ['an unknown country', 'country=DE', 'bad-view', 'an id of a record'],
      ['a word that is no value', 'tie=friend', 'bad-view', 'choose it on the site'],
      ['an unknown parameter', 'plce=suva', 'bad-view', 'remove it, or copy'],
      ['a story in it', 'story=oceania.2', 'bad-view', 'remove it, or copy'],
      ['nothing to see', 'years=1900..1910&undated=hide', 'empty-view', 'remove filters'],
    ] as const
  ).map(([name, view, rule, fix]) => ({
    name: `a step whose view has ${name}`,
    breaks: (folder: Folder) => set(folder, oceania, ['steps', 1, 'view'], view),
    expected: [{ rule, file: oceania, place: 'steps[1].view', at: `"${view}"`, fix }],
  })),
  {
    name: 'a collection whose view has an unknown place',
    breaks: (folder) => set(folder, oceania, ['view'], 'place=suwa'),
    expected: [{ rule: 'unknown-place', file: oceania, place: 'view', fix: '"suva"' }],
  },
  {
    name: 'two collections in the same place',
    breaks: (folder) => copy(folder, oceania, 'collections/pacific.json'),
    expected: [
      {
        rule: 'duplicate-order',
        file: 'collections/pacific.json',
        place: 'order',
        at: '2',
        fix: 'such as 3',
      },
    ],
  },
  {
    name: 'a collection in half a place',
    breaks: (folder) => set(folder, oceania, ['order'], 1.5),
    expected: [{ rule: 'wrong-type', file: oceania, place: 'order', fix: 'a whole number' }],
  },
  {
    name: 'a collection in no place',
    breaks: (folder) => set(folder, oceania, ['order'], 0),
    expected: [{ rule: 'wrong-value', file: oceania, place: 'order', fix: 'such as 2' }],
  },
  {
    name: 'a collection without a text in Kyrgyz',
    breaks: (folder) => set(folder, oceania, ['text', 'ky'], undefined),
    expected: [{ rule: 'missing-field', file: oceania, place: 'text.ky', fix: 'add "ky"' }],
  },
  {
    name: 'a saved view with its question mark',
    breaks: (folder) => set(folder, oceania, ['view'], '?place=suva'),
    expected: [{ rule: 'wrong-value', file: oceania, place: 'view', fix: 'place=bishkek' }],
  },
  {
    name: 'a collection whose file name cannot be an id',
    breaks: (folder) => rename(folder, oceania, 'collections/Oceania.json'),
    expected: [{ rule: 'bad-id', file: 'collections/Oceania.json', fix: 'oceania.json' }],
  },
  {
    name: 'a control character',
    breaks: (folder) => set(folder, gazette, ['publisher'], 'The \u0007Gazette'),
    expected: [{ rule: 'control-character', file: gazette, place: 'publisher', fix: 'remove it' }],
  },
  {
    name: 'a character escaped for HTML',
    breaks: (folder) => set(folder, gazette, ['publisher'], 'News &amp; Views'),
    expected: [
      { rule: 'mojibake', file: gazette, place: 'publisher', fix: 'the character itself' },
    ],
  },
];

const warnings: readonly Mutation[] = [
  {
    name: 'a place that no pair has',
    breaks: (folder) =>
      folder.set(
        'places/osh.json',
        '{ "$schema": "../schema/place.json", "kind": "city", "names": { "en": "Osh" }, "country": "KG", "coordinates": [72.79, 40.53] }',
      ),
    expected: [{ rule: 'unused-place', file: 'places/osh.json', fix: 'add a pair' }],
  },
  {
    name: 'a topic that no event names',
    breaks: (folder) => {
      set(folder, capitals, ['events', 0, 'topics', 1], undefined);
      set(folder, ended, ['events', 0, 'topics'], []);
    },
    expected: [
      { rule: 'unused-topic', file: topics, place: 'culture', at: '"culture"', fix: 'remove it' },
    ],
  },
  {
    name: 'an alias that is a name',
    breaks: (folder) => set(folder, bishkek, ['aliases', 1], 'Бишкек'),
    expected: [{ rule: 'redundant-alias', file: bishkek, place: 'aliases[1]', fix: 'remove it' }],
  },
  {
    name: 'an alias twice',
    breaks: (folder) => set(folder, bishkek, ['aliases', 1], 'Frunze'),
    expected: [{ rule: 'redundant-alias', file: bishkek, place: 'aliases[1]', fix: 'remove it' }],
  },
  {
    name: 'an event after the articles that state it',
    breaks: (folder) => set(folder, capitals, ['events', 1, 'date'], '2017-07-20'),
    expected: [
      { rule: 'late-event', file: capitals, place: 'events[1].date', fix: 'as announced' },
    ],
  },
  {
    name: 'an event on the day on which its article was published',
    breaks: (folder) => set(folder, capitals, ['events', 1, 'date'], '2017-07-06'),
    expected: [
      { rule: 'publication-day', file: capitals, place: 'events[1].date', fix: '"dayStated"' },
    ],
  },
  {
    name: 'an agreement that is over before it is signed',
    breaks: (folder) => set(folder, capitals, ['events', 1, 'inForce'], '2010/2012'),
    expected: [
      {
        rule: 'late-start',
        file: capitals,
        place: 'events[1].inForce',
        fix: '"date" or "inForce"',
      },
    ],
  },
  {
    name: 'a termination without a date',
    breaks: (folder) => set(folder, ended, ['events', 1, 'date'], null),
    expected: [
      { rule: 'undated-closing', file: ended, place: 'events[1].date', fix: 'at least the year' },
    ],
  },
  {
    name: 'an address with the words to mark',
    breaks: (folder) => set(folder, vestnik, ['url'], 'https://vestnik.example/2#:~:text=abc'),
    expected: [
      {
        rule: 'address-fragment',
        file: vestnik,
        place: 'url',
        fix: '"https://vestnik.example/2"',
      },
    ],
  },
  {
    name: 'the same event twice, days apart',
    breaks: (folder) => {
      set(folder, capitals, ['events', 1, 'kind'], 'meeting');
      set(folder, capitals, ['events', 1, 'inForce'], undefined);
      set(folder, capitals, ['events', 1, 'date'], '2017-07-02');
    },
    expected: [
      { rule: 'near-duplicate-event', file: capitals, place: 'events[1]', fix: 'sources of both' },
    ],
  },
  {
    name: 'the same event twice by different names, in different articles',
    breaks: (folder) => {
      set(folder, capitals, ['events', 0, 'date'], '2017-07-04');
      set(folder, capitals, ['events', 1, 'kind'], 'forum');
      set(folder, capitals, ['events', 1, 'inForce'], undefined);
      set(folder, capitals, ['events', 1, 'date'], '2017-07-05');
      set(folder, capitals, ['events', 1, 'topics'], ['culture']);
      set(folder, capitals, ['events', 0, 'sources', 0], undefined);
    },
    expected: [
      { rule: 'near-duplicate-event', file: capitals, place: 'events[1]', fix: 'sources of both' },
    ],
  },
  ...(
    [
      ['from one article', ['culture'], 'gazette-1'],
      ['on the same topics', ['health', 'culture'], 'vestnik-2'],
    ] as const
  ).map(([name, topicIds, article]) => ({
    name: `the same event twice by different names, ${name}`,
    breaks: (folder: Folder) => {
      set(folder, capitals, ['events', 0, 'sources', 1], undefined);
      set(folder, capitals, ['events', 1, 'kind'], 'visit');
      set(folder, capitals, ['events', 1, 'inForce'], undefined);
      set(folder, capitals, ['events', 1, 'topics'], [...topicIds]);
      set(folder, capitals, ['events', 1, 'sources', 0, 'article'], article);
    },
    expected: [
      {
        rule: 'near-duplicate-event' as const,
        file: capitals,
        place: 'events[1]',
        fix: 'sources of both',
      },
    ],
  })),
  ...(
    [
      ['en', 'agreed on', 'The heads of both cities agreed on a programme for three years.'],
      ['ru', 'планируют', 'Главы городов планируют программу на три года.'],
    ] as const
  ).map(([language, phrase, summary]) => ({
    name: `an agreement that the summary only plans: ${phrase}`,
    breaks: (folder: Folder) => set(folder, capitals, ['events', 1, 'summary', language], summary),
    expected: [
      {
        rule: 'kind-too-strong' as const,
        file: capitals,
        place: `events[1].summary.${language}`,
        at: `"${summary}"`,
        fix: 'a meeting or a visit',
      },
    ],
  })),
  {
    name: 'the same undated event twice',
    breaks: (folder) => {
      set(folder, capitals, ['events', 1, 'kind'], 'sister-city-agreement');
      set(folder, capitals, ['events', 1, 'inForce'], undefined);
      set(folder, capitals, ['events', 1, 'date'], null);
    },
    expected: [
      { rule: 'near-duplicate-event', file: capitals, place: 'events[2]', fix: 'keep one' },
    ],
  },
  {
    name: 'the same place twice',
    breaks: (folder) => {
      rename(folder, 'places/un.json', 'places/moskva.json');
      copy(folder, moscow, 'places/moskva.json');
      set(folder, 'places/moskva.json', ['names'], { en: 'Mosсow city'.replace('с', 'c') });
      set(folder, 'places/moskva.json', ['wikidata'], undefined);
      set(folder, 'places/moskva.json', ['coordinates'], [37.65, 55.8]);
      rename(folder, 'pairs/suva--un.json', 'pairs/moskva--suva.json');
      set(folder, oceania, ['pairs', 0], 'moskva--suva');
    },
    expected: [
      {
        rule: 'near-duplicate-place',
        file: 'places/moskva.json',
        place: 'coordinates',
        fix: 'keep one record',
      },
    ],
  },
  {
    name: 'a summary that copies a headline',
    breaks: (folder) =>
      set(
        folder,
        capitals,
        ['events', 0, 'summary', 'en'],
        'In July: mayors of two capitals agree on hospitals and theatres.',
      ),
    expected: [
      {
        rule: 'copied-headline',
        file: capitals,
        place: 'events[0].summary.en',
        fix: 'in our own words',
      },
    ],
  },
  {
    name: 'a summary that turns a headline round',
    breaks: (folder) =>
      set(
        folder,
        capitals,
        ['events', 0, 'summary', 'ru'],
        'О больницах договорились мэры двух столиц.',
      ),
    expected: [
      {
        rule: 'copied-headline',
        file: capitals,
        place: 'events[0].summary.ru',
        fix: 'in our own words',
      },
    ],
  },
  {
    name: 'a passage of a whole sentence',
    breaks: (folder) =>
      set(
        folder,
        capitals,
        ['events', 0, 'sources', 0, 'passage', 'start'],
        'The mayors of both capitals met on Thursday to talk about hospitals, theatres and more',
      ),
    expected: [
      {
        rule: 'long-passage',
        file: capitals,
        place: 'events[0].sources[0].passage.start',
        fix: 'the first four to six words',
      },
    ],
  },
  {
    name: 'a headline in the letters of another language',
    breaks: (folder) => set(folder, gazette, ['language'], 'ru'),
    expected: [
      { rule: 'wrong-script', file: gazette, place: 'title', fix: 'correct the language' },
    ],
  },
  {
    name: 'a Russian name in Latin letters',
    breaks: (folder) => set(folder, moscow, ['names', 'ru'], 'Moskva'),
    expected: [{ rule: 'wrong-script', file: moscow, place: 'names.ru', fix: 'or the text' }],
  },
  {
    name: 'a Latin letter in a Cyrillic word',
    breaks: (folder) => set(folder, moscow, ['names', 'ru'], 'Мoсква'),
    expected: [{ rule: 'mixed-alphabets', file: moscow, place: 'names.ru', fix: 'write "Москва"' }],
  },
  {
    name: 'a Cyrillic letter in a Latin word',
    breaks: (folder) => set(folder, moscow, ['names', 'en'], 'Mosсow'),
    expected: [{ rule: 'mixed-alphabets', file: moscow, place: 'names.en', fix: 'write "Moscow"' }],
  },
  {
    name: 'an accent apart from its letter',
    breaks: (folder) => set(folder, bishkek, ['aliases', 1], 'Новый Фрунзе'.normalize('NFD')),
    expected: [
      { rule: 'decomposed-letter', file: bishkek, place: 'aliases[1]', fix: '"Новый Фрунзе"' },
    ],
  },
  {
    name: 'a register whose table was changed by hand',
    breaks: (folder) => {
      addRegister(folder);
      replace(folder, samplePlaces, 'Frunze', 'Bishkek');
    },
    expected: [
      {
        rule: 'stale-hash',
        file: sample,
        place: 'resources[0].hash',
        at: '"sha256:',
        fix: 'sha256',
      },
    ],
  },
  ...(
    [
      ['two spaces', 'The  Gazette', 'remove one'],
      ['a space at the end', 'The Gazette ', 'remove the space'],
      ['a no-break space', 'The\u00a0Gazette', 'ordinary space'],
      ['an invisible character', 'The Gaz\u200bette', 'remove it'],
      ['a tab', 'The\tGazette', 'on one line'],
    ] as const
  ).map(([name, publisher, fix]) => ({
    name,
    breaks: (folder: Folder) => set(folder, gazette, ['publisher'], publisher),
    expected: [{ rule: 'white-space' as const, file: gazette, place: 'publisher', fix }],
  })),
];

/** The text of a file from a problem's line and column on. */
function textAt(folder: Folder, { file, line, column }: Problem): string {
  const lines = (folder.get(file) ?? '').split('\n');
  return [lines[line - 1]?.slice(column - 1), ...lines.slice(line)].join('\n');
}

function checkMutation({ breaks, expected }: Mutation): ReturnType<typeof compileRecords> {
  const folder = soundRecords();
  breaks(folder);
  const compilation = compileRecords(folder, options);
  const { problems } = compilation;
  expect(problems.map(({ rule, file, place }) => ({ rule, file, place }))).toEqual(
    expected.map(({ rule, file, place = '' }) => ({ rule, file, place })),
  );
  for (const [index, problem] of problems.entries()) {
    const { at = '', fix = '?' } = expected[index] ?? {};
    expect(problem.fix).toContain(fix);
    expect(textAt(folder, problem).startsWith(at), `${problem.line}:${problem.column}`).toBe(true);
    for (const sentence of [problem.message, problem.fix]) {
      expect(sentence).not.toMatch(/undefined|\[object|expected |Invalid|^\s|\s$| {2}/);
    }
  }
  return compilation;
}

describe('a mistake that stops the build', () => {
  it.each(errors)('$name', (mutation) => {
    const { problems, outputs } = checkMutation(mutation);
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    expect(outputs).toBeNull();
  });
});

describe('a doubt that is only a warning', () => {
  it.each(warnings)('$name', (mutation) => {
    const { problems, outputs } = checkMutation(mutation);
    expect(problems.every(({ severity }) => severity === 'warning')).toBe(true);
    expect(outputs).not.toBeNull();
  });
});

describe('the mistakes above', () => {
  it('meet every rule', () => {
    const met = new Set(
      [...errors, ...warnings].flatMap(({ expected }) => expected.map((e) => e.rule)),
    );
    expect(rules.filter((rule) => !met.has(rule))).toEqual([]);
  });

  it('made all at once are all reported, none hidden by another', () => {
    const folder = soundRecords();
    replace(folder, moscow, '"Q649"', '"Q649",');
    set(folder, suva, ['country'], 'kg');
    set(folder, capitals, ['events', 0, 'kind'], 'xyz');
    set(folder, capitals, ['events', 0, 'date'], '2030');
    set(folder, capitals, ['events', 0, 'topics', 0], 'helth');
    set(folder, capitals, ['events', 1, 'sources'], 'gazette-1');
    set(folder, ended, ['events', 1, 'sources', 0, 'article'], 'gazette');
    const { problems } = compileRecords(folder, options);
    expect(problems.map(({ rule, file, place }) => `${rule} ${file} ${place}`.trim())).toEqual([
      `wrong-value ${capitals} events[0].kind`,
      `future-date ${capitals} events[0].date`,
      `unknown-topic ${capitals} events[0].topics[0]`,
      `wrong-type ${capitals} events[1].sources`,
      `unknown-article ${ended} events[1].sources[0].article`,
      `json-syntax ${moscow}`,
      `unknown-country ${suva} country`,
    ]);
  });

  it('in a pair that is no JSON do not make its articles and places look unused', () => {
    const folder = soundRecords();
    replace(folder, capitals, '"events": [', '"events": [,');
    const { problems } = compileRecords(folder, options);
    expect(problems.map(({ rule, file }) => [rule, file])).toEqual([['json-syntax', capitals]]);
  });
});

describe('two places near each other with like names', () => {
  it('are taken for two where Wikidata knows each', () => {
    const folder = soundRecords();
    rename(folder, 'places/un.json', 'places/moskva.json');
    copy(folder, moscow, 'places/moskva.json');
    set(folder, 'places/moskva.json', ['wikidata'], 'Q1');
    rename(folder, 'pairs/suva--un.json', 'pairs/moskva--suva.json');
    set(folder, oceania, ['pairs', 0], 'moskva--suva');
    expect(compileRecords(folder, options).problems).toEqual([]);
  });
});

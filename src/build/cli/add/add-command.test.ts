/** `data add` with flags: what it writes, proposes and refuses. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileFolder } from '../../compiler/compile-folder';
import { set } from '../../compiler/fixtures/edit-records';
import { soundRecords } from '../../compiler/fixtures/sound-records';
import { UsageError } from '../command';
import { addingToSoundRecords, scripted } from './add-command.fixture';

let directory = '';

const { add, filesNow, record, writeAll } = addingToSoundRecords((path) => {
  directory = path;
});

function flags(values: Readonly<Record<string, string | readonly string[]>>): string[] {
  return Object.entries(values).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => [`--${name}`, one]),
  );
}

const event = {
  url: 'https://news.example/osh-sapporo-778899',
  title: 'Osh and Sapporo sign papers on schools',
  publisher: 'Example News',
  published: '2024-05-13',
  language: 'en',
  kind: 'memorandum',
  date: '2024-05-12',
  topic: ['health', 'culture'],
  'summary-en': 'The mayors want exchanges of students.',
  'summary-ru': 'Мэры подписали меморандум об обменах студентами.',
  'passage-start': 'The mayors of Osh',
  'passage-end': 'exchanges of students',
};

const whole = flags({ place: ['Osh', 'Sapporo'], ...event });

describe('data add with flags', () => {
  it("doubts a day that is the article's own, unless the article is said to state it", async () => {
    const sameDay = flags({ place: ['Osh', 'Sapporo'], ...event, date: event.published });
    const doubted = await add(sameDay, scripted({ 'Write it': 'no' }));
    expect(doubted.error).toContain('publication-day');
    expect((await add([...sameDay, '--day-stated', '--yes'])).error).not.toContain('publication');
    expect(await record('pairs/osh--sapporo.json')).toMatchObject({
      events: [{ date: event.published, dayStated: true }],
    });
  });

  it('writes two cities of the gazetteer, the article and the pair, formatted as the records are', async () => {
    const { code, out } = await add([...whole, '--yes']);
    expect(code).toBe(0);
    expect(await record('places/sapporo.json')).toEqual({
      $schema: '../schema/place.json',
      kind: 'city',
      names: { en: 'Sapporo' },
      country: 'JP',
      coordinates: [141.35, 43.067],
    });
    expect(await record('articles/example-news-778899.json')).toEqual({
      $schema: '../schema/article.json',
      url: event.url,
      title: event.title,
      publisher: 'Example News',
      published: '2024-05-13',
      language: 'en',
    });
    expect(await readFile(join(directory, 'pairs/osh--sapporo.json'), 'utf8')).toBe(`{
  "$schema": "../schema/pair.json",
  "events": [
    {
      "kind": "memorandum",
      "date": "2024-05-12",
      "topics": ["health", "culture"],
      "summary": {
        "en": "The mayors want exchanges of students.",
        "ru": "Мэры подписали меморандум об обменах студентами."
      },
      "sources": [
        {
          "article": "example-news-778899",
          "passage": {
            "start": "The mayors of Osh",
            "end": "exchanges of students"
          }
        }
      ]
    }
  ]
}
`);
    expect(out).toContain('places/osh.json: fill in its names in ru, ky, kk, zh');
    expect(out).toContain('the gazetteer has no Wikidata ids');
    const { outputs, problems } = await compileFolder(directory);
    expect({ problems, isSound: outputs !== null }).toEqual({ problems: [], isSound: true });
  });

  it('adds an event to a pair that is there, from an article that is there, found by any name', async () => {
    const before = await filesNow();
    const { code, out } = await add([
      ...flags({
        place: ['Фрунзе', 'moscow'],
        url: 'https://www.gazette.example/news/1/?page=2&utm_source=mail',
        kind: 'visit',
        date: '2019-03',
        'summary-en': 'Doctors of one city came to the other.',
      }),
      '--yes',
    ]);
    expect(code).toBe(0);
    expect(await filesNow()).toEqual(before);
    const { events } = (await record('pairs/bishkek--moscow.json')) as { events: unknown[] };
    expect(events).toHaveLength(4);
    expect(events.at(-1)).toEqual({
      kind: 'visit',
      date: '2019-03',
      topics: [],
      summary: { en: 'Doctors of one city came to the other.' },
      sources: [{ article: 'gazette-1' }],
    });
    expect(out).toContain('pairs/bishkek--moscow.json already exists');
    expect(out).toContain('The article already exists: articles/gazette-1.json');
    expect(out).toContain('The summary is in English only');
  });

  it('makes the article one more source of an event that is there', async () => {
    const another = {
      place: ['moscow', 'bishkek'],
      url: event.url,
      title: 'Two capitals',
      publisher: 'Example News',
      language: 'en',
      'passage-start': 'The two mayors',
      event: '3',
    };
    expect((await add([...flags(another), '--yes'])).code).toBe(0);
    const { events } = (await record('pairs/bishkek--moscow.json')) as {
      events: { sources: unknown[] }[];
    };
    expect(events).toHaveLength(3);
    expect(events[2]?.sources).toEqual([
      { article: 'vestnik-2' },
      { article: 'example-news-778899', passage: { start: 'The two mayors' } },
    ]);
    const wrong = flags({ ...another, url: 'https://news.example/2', event: '4' });
    await expect(add([...wrong, '--yes'])).rejects.toThrow('--event 4: the pair has 3 events');
  });

  it('writes nothing where the result is not sound, and says what is wrong where', async () => {
    const before = await filesNow();
    const wrong = flags({
      place: ['Osh', 'Sapporo'],
      ...event,
      date: '13.05.2024',
      topic: ['helth'],
    });
    const { code, error } = await add([...wrong, '--yes']);
    expect(code).toBe(1);
    expect(error).toContain('pairs/osh--sapporo.json');
    expect(error).toContain('events[0].date  bad-date');
    expect(error).toContain('unknown-topic');
    expect(error).toContain('did you mean "health"');
    expect(error).toContain('Nothing was written');
    expect(await filesNow()).toEqual(before);
  });

  it('shows what it would write, and writes nothing without agreement', async () => {
    const before = await filesNow();
    await expect(add(whole)).rejects.toThrow(
      new UsageError('Nothing was written: add --yes to write it'),
    );
    expect(await filesNow()).toEqual(before);
  });

  it('lists the cities of one name, and takes one as it stands in the list', async () => {
    const several = flags({ ...event, place: ['Moscow, US', 'Suva'] });
    const listed = add([...several, '--yes']);
    await expect(listed).rejects.toThrow(UsageError);
    await expect(listed).rejects.toThrow(/Which "Moscow"\?\n[\s\S]*Moscow, US, Idaho {2}\(/);
    const chosen = flags({ ...event, place: ['Moscow, US, Idaho', 'Suva'] });
    expect((await add([...chosen, '--yes'])).code).toBe(0);
    expect(await record('places/moscow-us.json')).toMatchObject({ country: 'US' });
    expect(await filesNow()).toContain(join('pairs', 'moscow-us--suva.json'));
  });

  it.each([
    [
      'names every flag that is missing',
      ['--place', 'Osh'],
      /add --place \(twice\), --url, --title, --publisher, --language, --kind, --summary-en/,
    ],
    ['refuses a pair of three', flags({ place: ['a', 'b', 'c'] }), /two places/],
    [
      'refuses a pair of one',
      flags({ ...event, place: ['Frunze', 'Бишкек'] }),
      /Both places are "bishkek"/,
    ],
    [
      'refuses a kind that it does not know',
      flags({ ...event, place: ['bishkek', 'suva'], kind: 'metting' }),
      /did you mean "meeting"/,
    ],
    [
      'refuses an address that is none',
      flags({ ...event, place: ['bishkek', 'suva'], url: 'news' }),
      /"news" is not an address/,
    ],
    [
      'refuses an id that another article has',
      flags({ ...event, place: ['bishkek', 'suva'], article: 'gazette-1' }),
      /is already used by articles\/gazette-1.json/,
    ],
    [
      'knows no city of that name, and suggests names that begin with it',
      flags({ ...event, place: ['Nara, JP', 'suva'] }),
      /Nara-shi, JP/,
    ],
    [
      'knows no city of that name, and says what to do',
      flags({ ...event, place: ['Qwxz', 'suva'] }),
      /write places\/….json by hand/,
    ],
  ])('%s', async (_, args, message) => {
    const failed = add([...args, '--yes']);
    await expect(failed).rejects.toThrow(UsageError);
    await expect(failed).rejects.toThrow(message);
  });

  it('does not touch records that have an error already', async () => {
    const broken = soundRecords();
    set(broken, 'places/suva.json', ['country'], 'Fiji');
    await writeAll(broken);
    const { code, error } = await add([...whole, '--yes']);
    expect(code).toBe(1);
    expect(error).toContain('fix it first');
  });
});

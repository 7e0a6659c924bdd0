/** `data add` without flags: it asks for everything. */
import { describe, expect, it } from 'vitest';
import { addingToSoundRecords, scripted } from './add-command.fixture';

const { add, filesNow, record } = addingToSoundRecords();

describe('data add with a person at the keyboard', () => {
  const answers = {
    'First place': 'Springfield',
    'Second place': 'Suva',
    'Which "Springfield"?': 'Springfield, US, Illinois',
    'Name in Russian': 'Спрингфилд',
    'Wikidata id': 'Q28515',
    'Address of the article': 'https://news.example/visit',
    Headline: 'A delegation came',
    Publisher: 'Example News',
    'Language it is written in': 'en',
    'What happened?': 'visit',
    'Date of the event': '2020-02',
    Topics: 'culture',
    'What happened, in your own words': 'Teachers came for a week.',
  };

  it('asks for everything, proposes what can be known, and writes after agreement', async () => {
    const { code } = await add([], scripted(answers));
    expect(code).toBe(0);
    expect(await record('places/springfield.json')).toMatchObject({
      names: { en: 'Springfield', ru: 'Спрингфилд' },
      country: 'US',
      wikidata: 'Q28515',
    });
    expect(await record('articles/example-news-springfield-suva.json')).toMatchObject({
      published: null,
    });
    expect(await record('pairs/springfield--suva.json')).toMatchObject({
      events: [{ kind: 'visit', date: '2020-02', topics: ['culture'] }],
    });
  });

  it('takes a city that the gazetteer does not have', async () => {
    const asker = scripted({
      ...answers,
      'First place': 'Qwxz',
      Country: 'FJ',
      'Latitude, longitude': '-17.8, 177.4',
    });
    expect((await add([], asker)).code).toBe(0);
    expect(await record('places/qwxz.json')).toMatchObject({
      country: 'FJ',
      coordinates: [177.4, -17.8],
    });
  });

  it('asks whether the event is here already', async () => {
    const asker = scripted({
      'First place': 'Suva',
      'Second place': 'UN',
      'Address of the article': 'https://news.example/visit',
      Headline: 'A delegation came',
      Publisher: 'Example News',
      'Language it is written in': 'en',
      'Is this event': '199X  visit',
    });
    expect((await add([], asker)).code).toBe(0);
    const pair = await record('pairs/suva--un.json');
    expect(pair).toMatchObject({
      events: [{ sources: [{ article: 'gazette-1' }, { article: 'example-news-suva-un' }] }],
    });
  });

  it('writes nothing without agreement', async () => {
    const before = await filesNow();
    const { code, out } = await add([], scripted({ ...answers, 'Write it?': 'no' }));
    expect(code).toBe(0);
    expect(out).toContain('Nothing was written');
    expect(await filesNow()).toEqual(before);
  });

  it('refuses an answer in the words of its field', async () => {
    const failed = add([], scripted({ ...answers, 'Date of the event': 'May 2020' }));
    await expect(failed).rejects.toThrow(/Date of the event.*: "May 2020" is not a date: write/);
  });
});

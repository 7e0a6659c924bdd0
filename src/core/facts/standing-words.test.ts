import { describe, expect, it } from 'vitest';
import { dayOf } from '../domain/day';
import { type Language, languages } from '../domain/language';
import { loadMessages } from '../i18n/load-messages';
import { wordsIn } from '../i18n/words';
import { atlasOf, event, type RawEvent, viewOf, years } from '../view/atlas.fixture';
import { composeScene } from '../view/scene';
import type { Filters } from '../view/view';
import { pairFacts } from './pair-facts';
import { pairHead } from './pair-head';

const today = dayOf(2026, 11, 27);
const wordsOf = new Map(
  await Promise.all(
    languages.map(
      async (language) => [language, wordsIn(language, await loadMessages(language))] as const,
    ),
  ),
);

/** What the list and the head of the dossier say of the only pair of some events. */
function said(
  events: readonly RawEvent[],
  language: Language = 'en',
  filters: Partial<Filters> = {},
) {
  const words = wordsOf.get(language);
  const scene = composeScene(atlasOf({ 'a--b': events }), viewOf(filters), today);
  const [shown] = scene.pairs;
  if (words === undefined || shown === undefined) throw new Error('nothing is shown');
  const { standing, details } = pairFacts(shown, scene, words);
  const head = pairHead(shown.pair, shown, scene, today, words);
  return {
    standing,
    row: details.join(' · '),
    details: head.details.join(' · '),
    head: head.today,
  };
}

const twinned = event('sister-city-agreement', '1944');

describe('a suspended tie', () => {
  const events = [twinned, event('suspension', '2022-03-22')];

  it.each<[Language, string]>([
    ['en', 'Suspended since 22 March 2022, sister cities since 1944'],
    ['ru', 'Приостановлено с 22 марта 2022 г., города-побратимы с 1944 г.'],
    [
      'ky',
      '2022-жылдын 22-мартынан бери убактылуу токтотулган, 1944-жылдан бери бир тууган шаарлар',
    ],
    ['kk', '2022 жылғы 22 наурыздан бері уақытша тоқтатылған, 1944 жылдан бері бауырлас қалалар'],
    ['zh', '2022年3月22日起暂停，1944年起为友好城市'],
  ])('says since when, and what it was, in %s', (language, sentence) => {
    expect(said(events, language)).toMatchObject({ row: sentence, head: sentence });
  });

  it('keeps the precision of its dates', () => {
    const coarse = [event('memorandum', '199X'), event('suspension', '2022-03')];
    expect(said(coarse).row).toBe('Suspended since March 2022, agreement since the 1990s');
    expect(said(coarse, 'ru').row).toBe(
      'Приостановлено с марта 2022 г., соглашение с 1990-х годов',
    );
  });

  it('says only what is known', () => {
    expect(said([event('suspension', '2022-03')]).row).toBe(
      'Suspended since March 2022, agreement',
    );
    expect(said([event('sister-city-agreement', null), event('suspension', '2022')]).row).toBe(
      'Suspended since 2022, sister cities',
    );
  });

  it('was in force before, and names the chosen years', () => {
    const { row, details, head } = said(events, 'en', years(2000, 2010));
    expect(row).toBe('Sister cities · 1944 – 2022');
    expect(details).toBe('Sister cities · 1944 – 2022 · 2010: in force');
    expect(head).toBe('Suspended since 22 March 2022, sister cities since 1944');
  });

  it('is in force again after its renewal', () => {
    const renewed = said([...events, event('renewal', '2024-05')]);
    expect(renewed).toMatchObject({ row: 'Sister cities · since 1944', head: 'In force today' });
  });
});

describe('a tie that was ended', () => {
  it.each([
    ['2001-06-29', 'Ended on 29 June 2001, sister cities since 1944'],
    ['2001-06', 'Ended in June 2001, sister cities since 1944'],
    ['2001', 'Ended in 2001, sister cities since 1944'],
    ['2001~', 'Ended in 2001 (approximately), sister cities since 1944'],
  ])('says when, as well as %s is known', (date, sentence) => {
    expect(said([twinned, event('termination', date)]).row).toBe(sentence);
  });

  it.each<[Language, string]>([
    ['ru', 'Прекращено в июне 2001 г., города-побратимы с 1944 г.'],
    ['ky', '2001-жылдын июнунда токтотулган, 1944-жылдан бери бир тууган шаарлар'],
    ['kk', '2001 жылғы маусымда тоқтатылған, 1944 жылдан бері бауырлас қалалар'],
    ['zh', '2001年6月终止，1944年起为友好城市'],
  ])('says it in %s', (language, sentence) => {
    expect(said([twinned, event('termination', '2001-06')], language).row).toBe(sentence);
  });

  it('does not say that it began after it was ended', () => {
    const fated = event('programme', '2020', { inForce: '2022/2023' });
    expect(said([fated, event('termination', '2021')]).row).toBe('Ended in 2021, agreement');
  });
});

describe('a tie whose own term ran out', () => {
  it('says when it expired', () => {
    const programme = event('programme', '2018', { inForce: '2018/2020' });
    expect(said([programme])).toMatchObject({
      standing: 'Expired in 2020',
      row: 'Expired in 2020, agreement since 2018',
    });
  });

  it('is yet to come where it begins later', () => {
    expect(said([event('programme', '2026', { inForce: '2027/2029' })]).head).toBe(
      'In force from 2027',
    );
  });
});

describe('contacts', () => {
  it('are past, and described by the last one', () => {
    const events = [event('meeting', '2016'), event('visit', '2019-05'), event('forum', null)];
    expect(said(events.slice(0, 2))).toMatchObject({
      standing: 'past',
      row: 'Contact · 2016 – 2019 · past',
      head: 'Last contact in May 2019',
    });
    expect(said(events).head).toBe('Last contact in May 2019');
    expect(said([event('meeting', null)]).head).toBe('No source says when');
  });
});

describe('a tie that no source dates', () => {
  it('says so', () => {
    expect(said([event('memorandum', null)])).toMatchObject({
      standing: 'date unknown',
      head: 'No source says since when',
    });
  });
});

/** Generates records in the format of `data/`, for any number of pairs. Seeded. */
import type {
  ArticleRecord,
  EventRecord,
  PairRecord,
  PlaceRecord,
} from '../../src/core/domain/record';
import { slugOf } from '../../src/core/domain/register-id';
import { seededRandom } from './seeded-random';
import { worldLikeList } from './world-like-list';
import type { WorldLikePlace } from './world-like-places';

const latin = 'abcdefghijklmnopqrstuvwxyz';
const cyrillic = 'абкдефгхийклмнопкрстувўхызя';
const han = '阿贝克德埃弗格赫伊杰科勒姆恩奥普库尔斯特乌维瓦西亚兹';

/** A generated name in another script, letter by letter. */
function inScript(name: string, letters: string): string {
  const written = [...slugOf(name)].map((letter) => letters[latin.indexOf(letter)] ?? '').join('');
  return written.charAt(0).toUpperCase() + written.slice(1);
}

/** The kinds of event, repeated by frequency. */
const kinds = [
  ...Array<'sister-city-agreement'>(11).fill('sister-city-agreement'),
  ...(['cooperation-agreement', 'cooperation-agreement', 'cooperation-agreement'] as const),
  ...(['meeting', 'meeting', 'memorandum', 'memorandum', 'termination', 'visit'] as const),
];

const topics = ['education', 'culture', 'trade', 'health', 'transport', 'sport'];

/**
 * The files of `count` pairs, keyed by path in the folder, without `topics.json`, whose ids they use. Each pair has one
 * or two events, each event one or two articles.
 */
export function worldLikeRecords(count: number, seed = 1): Map<string, string> {
  const random = seededRandom(seed);
  const files = new Map<string, string>();
  const ids = new Map<WorldLikePlace, string>();
  const write = (kind: string, id: string, record: object) =>
    files.set(
      `${kind}s/${id}.json`,
      JSON.stringify({ $schema: `../schema/${kind}.json`, ...record }),
    );
  const idOf = (place: WorldLikePlace): string => {
    const known = ids.get(place);
    if (known !== undefined) return known;
    const number = ids.size + 1;
    const id = `${slugOf(place.name)}-${number}`;
    ids.set(place, id);
    const russian = inScript(place.name, cyrillic);
    write('place', id, {
      kind: 'city',
      names: {
        en: `${place.name} ${number}`,
        ru: `${russian} ${number}`,
        ky: `${russian} ${number}`,
        kk: `${russian} ${number}`,
        zh: `${inScript(place.name, han)}${number}`,
      },
      aliases: [],
      country: place.country,
      coordinates: [...place.coordinates],
    } satisfies Omit<PlaceRecord, '$schema'>);
    return id;
  };
  let articles = 0;
  const article = (names: string, year: number): string => {
    articles += 1;
    const id = `paper-${articles}`;
    write('article', id, {
      url: `https://paper-${articles % 90}.example.org/news/${articles}`,
      title: `${names} sign an agreement on twin-city relations, report number ${articles}`,
      publisher: `The Paper ${articles % 90}`,
      published: `${year}-06-${10 + (articles % 18)}`,
      language: 'en',
    } satisfies Omit<ArticleRecord, '$schema'>);
    return id;
  };
  const event = (names: string): EventRecord => {
    const year = 1950 + Math.floor(random() * 75);
    const kind = kinds[Math.floor(random() * kinds.length)] ?? 'meeting';
    const topic = Math.floor(random() * topics.length);
    const sources = [article(names, year), ...(random() < 0.2 ? [article(names, year)] : [])];
    const precise = random() < 0.5 ? `${year}-05-0${1 + Math.floor(random() * 9)}` : `${year}`;
    return {
      kind,
      date: random() < 0.05 && kind !== 'termination' ? null : precise,
      topics: topics.slice(topic, topic + 1 + Math.floor(random() * 3)),
      summary: {
        en: `${names}: the two cities concluded what is described here and agreed on exchanges of pupils, orchestras and experience in running a town.`,
        ru: `${names}: два города заключили то, о чём здесь говорится, и договорились об обменах школьниками, оркестрами и опытом управления.`,
      },
      sources: sources.map((id) => ({ article: id })),
    };
  };
  for (const ends of worldLikeList(count, seed)) {
    const names = ends.map(({ name }) => name).join(' and ');
    const events = [event(names), ...(random() < 0.25 ? [event(names)] : [])];
    const id = ends.map(idOf).toSorted().join('--');
    write('pair', id, { events } satisfies Omit<PairRecord, '$schema'>);
  }
  return files;
}

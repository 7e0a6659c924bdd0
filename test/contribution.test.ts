/** The contribution page, the command and the checker agree on a draft. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compileRecords } from '../src/build/compiler/compile';
import { readFolder } from '../src/build/compiler/compile-folder';
import { boundsOfCountry } from '../src/build/geography/country-bounds';
import {
  type CheckedContribution,
  checkContribution,
  isSound,
  positionOfEvent,
} from '../src/core/contributing/check-contribution';
import type { Contribution } from '../src/core/contributing/contribution';
import { readContribution, writeContribution } from '../src/core/contributing/contribution-file';
import {
  contributionOf,
  type Draft,
  emptyDraft,
  fieldsOfEvent,
  fieldsOfPlace,
} from '../src/core/contributing/draft';
import { fieldOfProblem } from '../src/core/contributing/field-of-problem';
import { formFor, statedInArticle } from '../src/core/contributing/issue-form';
import { previewOf } from '../src/core/contributing/preview';
import type { Dossier } from '../src/core/domain/atlas';
import type { CompiledAtlas } from '../src/core/domain/compiled-atlas';
import { dayOf } from '../src/core/domain/day';
import { decodeHeadlines } from '../src/core/domain/headline';
import { article, event, otaru, whole } from './whole-draft';

const today = dayOf(2026, 11, 1);
let files: ReadonlyMap<string, string>;
let compiled: CompiledAtlas;
let articles: ReturnType<typeof decodeHeadlines>;

beforeAll(async () => {
  files = await readFolder('test/records');
  const compilation = compileRecords(files, { today, version: '' });
  if (compilation.compiled === null || compilation.outputs === null) throw new Error('not sound');
  compiled = compilation.compiled;
  articles = decodeHeadlines(JSON.parse(compilation.outputs.get('search.json') ?? ''));
});

function contributionWithChecks(draft: Draft, dossier: Dossier | null) {
  const { atlas } = compiled;
  const contribution = contributionOf(draft, { places: atlas.places, articles });
  const checked = checkContribution(
    contribution,
    { atlas, articles, dossier },
    { today, boundsOfCountry },
  );
  return { contribution, checked };
}

/** The problems that the checker reports for the whole folder with the changes, but not without them. */
function problemsOfChecker(changes: ReadonlyMap<string, string>) {
  const problemsOf = (all: ReadonlyMap<string, string>) =>
    compileRecords(all, { today, version: '' }).problems;
  const before = new Set(problemsOf(files).map(({ file, message }) => file + message));
  return problemsOf(new Map([...files, ...changes])).filter(
    ({ file, message }) => !before.has(file + message),
  );
}

/** The project's issue form has every field that is filled in, and all its required fields are filled in. */
function expectFormFor(
  contribution: Contribution,
  { records }: CheckedContribution,
  name: string,
): void {
  const { template, fields } = formFor(contribution, records, 0);
  expect(template).toBe(name);
  const form: { body: { id?: string; validations?: { required: boolean } }[] } = parse(
    readFileSync(`.github/ISSUE_TEMPLATE/${name}.yml`, 'utf8'),
  );
  const idsOf = (asked: typeof form.body) => asked.flatMap(({ id }) => id ?? []);
  const filled = Object.entries(fields).flatMap(([id, text]) => (text === '' ? [] : [id]));
  expect(idsOf(form.body)).toEqual(expect.arrayContaining([...filled, 'contribution']));
  expect(filled).toEqual(
    expect.arrayContaining(idsOf(form.body.filter(({ validations }) => validations?.required))),
  );
}

describe('a draft', () => {
  it('of a new place, article and event makes three records without a problem', () => {
    const { contribution, checked } = contributionWithChecks(whole, null);
    expect(checked.problems).toEqual([]);
    expect(isSound(checked)).toBe(true);
    expect([...checked.files.keys()]).toEqual([
      'places/otaru.json',
      'articles/example-news-1234.json',
      'pairs/bishkek--otaru.json',
    ]);
    expect(problemsOfChecker(checked.files)).toEqual([]);
    expect(readContribution(writeContribution(contribution))).toEqual({ contribution });
    expectFormFor(contribution, checked, 'add-a-relationship');
  });

  const faults: readonly [string, Draft][] = [
    ['nothing', emptyDraft],
    [
      'a date in the future',
      { ...whole, event: { ...event, date: { ...event.date, year: '2124' } } },
    ],
    ['a copied headline', { ...whole, event: { ...event, summary: { en: article.title } } }],
    [
      'coordinates elsewhere',
      { ...whole, places: [whole.places[0], { id: '', fields: { ...otaru, latitude: '5' } }] },
    ],
    [
      'swapped coordinates',
      {
        ...whole,
        places: [
          whole.places[0],
          { id: '', fields: { ...otaru, latitude: '140.99', longitude: '43.19' } },
        ],
      },
    ],
    [
      'no country',
      { ...whole, places: [whole.places[0], { id: '', fields: { ...otaru, country: '' } }] },
    ],
    [
      'a place that is there',
      {
        ...whole,
        places: [
          whole.places[0],
          {
            id: '',
            fields: {
              ...otaru,
              names: { en: 'Moskva', ru: 'Москва' },
              country: 'RU',
              latitude: '55.75',
              longitude: '37.62',
            },
          },
        ],
      },
    ],
    [
      'Cyrillic in English',
      { ...whole, event: { ...event, summary: { en: 'Мэры подписали меморандум' } } },
    ],
    ['a script as address', { ...whole, article: { ...article, url: 'javascript:alert(1)' } }],
    ['no language', { ...whole, article: { ...article, language: 'klingon' } }],
    ['a control character', { ...whole, article: { ...article, publisher: 'Example\u0007' } }],
    ['a long passage', { ...whole, passage: { start: 'word '.repeat(20).trim(), end: '' } }],
  ];
  it.each(faults)(
    'with %s gives the same problems as the checker of the whole folder',
    (_, draft) => {
      const { checked } = contributionWithChecks(draft, null);
      const said = ({ file, rule, place, message, fix }: (typeof checked.problems)[number]) =>
        [file, rule, place, message, fix].join(' · ');
      // The page itself offers the other places, so it does not show this problem.
      const known = (text: string) => !text.includes('No place has the id');
      const problems = checked.problems.map(said).filter(known);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems).toEqual(problemsOfChecker(checked.files).map(said).filter(known));
    },
  );

  it('reuses an existing article, ignoring tracking parameters', () => {
    const [first] = articles;
    const url = `${first?.url}?utm_source=mail`;
    const { contribution } = contributionWithChecks(
      { ...whole, article: { ...article, url } },
      null,
    );
    expect(contribution.article).toEqual({ id: first?.id, record: null });
  });

  it.each(['bishkek--moscow', 'beijing--moscow', 'almaty--un'])(
    'of a known event leaves all else of its record as it is: %s',
    (id) => {
      const dossier = compiled.dossiers.get(id);
      const [one = '', other = ''] = id.split('--');
      if (dossier === undefined) throw new Error('no dossier');
      for (const known of dossier.events) {
        const draft: Draft = {
          ...whole,
          task: 'correction',
          places: [
            { id: one, fields: null },
            { id: other, fields: null },
          ],
          known: known.id,
          event: fieldsOfEvent(known),
          article: emptyDraft.article,
          passage: emptyDraft.passage,
        };
        const { checked, contribution } = contributionWithChecks(draft, dossier);
        expect(checked.problems).toEqual([]);
        const sorted = (text: string | undefined) =>
          JSON.parse(text ?? '')
            .events.map((each: unknown) => JSON.stringify(each))
            .toSorted();
        expect(sorted(checked.files.get(`pairs/${id}.json`))).toEqual(
          sorted(readFileSync(`test/records/pairs/${id}.json`, 'utf8')),
        );
        const position = positionOfEvent(contribution, dossier);
        const preview = previewOf(contribution, checked.records, compiled.atlas.topics, position);
        expect(preview?.event.summary).toEqual(known.summary);
      }
    },
  );

  it('of a place without changes leaves its record unchanged', () => {
    for (const place of compiled.atlas.places.values()) {
      const draft: Draft = {
        ...emptyDraft,
        task: 'place',
        places: [{ id: place.id, fields: fieldsOfPlace(place) }, emptyDraft.places[1]],
      };
      const path = `places/${place.id}.json`;
      const plain = (text: string | undefined) =>
        JSON.stringify(JSON.parse(text ?? '')).replace('"aliases":[],', '');
      expect(plain(contributionWithChecks(draft, null).checked.files.get(path))).toBe(
        plain(files.get(path)),
      );
    }
  });

  it('of a place fills in its own issue form, which the command can read', () => {
    const bishkek = compiled.atlas.places.get('bishkek');
    if (bishkek === undefined) throw new Error('Bishkek is not among the records');
    const fields = { ...fieldsOfPlace(bishkek), latitude: '42,9' };
    const draft: Draft = {
      ...emptyDraft,
      task: 'place',
      places: [{ id: 'bishkek', fields }, emptyDraft.places[1]],
    };
    const { contribution, checked } = contributionWithChecks(draft, null);
    expectFormFor(contribution, checked, 'correct-a-place');
    expect(formFor(contribution, checked.records, 0).fields).toMatchObject({
      place: 'Bishkek, KG',
      record: 'data/places/bishkek.json',
      'should-say': checked.files.get('places/bishkek.json'),
    });
    expect(readContribution(writeContribution(contribution))).toEqual({ contribution });
  });

  it('names the field of each problem', () => {
    const draft: Draft = {
      ...whole,
      places: [whole.places[0], { id: '', fields: { ...otaru, latitude: '5' } }],
      event: { ...event, kind: '', date: { ...event.date, year: '2124' } },
      article: { ...article, publisher: '' },
      passage: { start: 'word '.repeat(20).trim(), end: '' },
    };
    const { contribution, checked } = contributionWithChecks(draft, null);
    const fields = checked.problems.map((problem) => fieldOfProblem(problem, contribution, 0));
    expect(fields.toSorted()).toEqual([
      'article.publisher',
      'event.date',
      'event.kind',
      'passage.start',
      'place1.coordinates',
    ]);
  });

  it('fills in the option that an article states the day', () => {
    const { contribution, checked } = contributionWithChecks(
      { ...whole, event: { ...event, dayStated: true } },
      null,
    );
    const { fields } = formFor(contribution, checked.records, 0);
    expect(fields['day-stated']).toBe(statedInArticle);
    const form = readFileSync('.github/ISSUE_TEMPLATE/add-a-relationship.yml', 'utf8');
    expect(form).toContain(`- ${statedInArticle}\n`);
  });
});

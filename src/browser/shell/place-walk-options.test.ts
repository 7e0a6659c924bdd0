import { describe, expect, it } from 'vitest';
import { dayOf } from '../../core/domain/day';
import { atlasOf, event, viewOf } from '../../core/view/atlas.fixture';
import { registerOf, townsIn } from '../../core/view/register.fixture';
import { RegisterIndex } from '../../core/view/register-index';
import { composeScene } from '../../core/view/scene';
import { bestOptions, optionOfName, type WalkOption, walkOptions } from './place-walk-options';

const atlas = atlasOf({ 'bishkek--moscow': [event('meeting', '2000')] });
const index = townsIn(atlas);
const scene = composeScene(atlas, viewOf({}), dayOf(2026, 11, 22), [index]);
const documented = ['moscow', 'bishkek'].map((id, x) => ({ id, x, y: 0 }));
const listed = scene.listed.flatMap((each) =>
  [2, 0].map((position) => ({ scene: each, position, x: position, y: 9 })),
);
const options = walkOptions({ documented, listed }, scene, 'en');

function named(name: string): WalkOption {
  const found = options.find((option) => option.name === name);
  if (found === undefined) throw new Error(`${name} is not among the options`);
  return found;
}

describe('the options of the walk', () => {
  it('are documented and listed places together, by name', () => {
    expect(
      options.map(({ name, degree, register, id }) => [name, degree, register?.name, id()]),
    ).toEqual([
      ['bishkek', 1, undefined, 'bishkek'],
      ['Bremen', 1, 'towns', 'towns.bremen-de'],
      ['moscow', 1, undefined, 'moscow'],
      ['Rīga', 3, 'towns', 'towns.riga-lv'],
    ]);
  });

  it('are sorted as each language does', () => {
    const towns = registerOf(
      [
        { name: 'Bremen', country: 'DE', at: [9, 53] },
        { name: 'Рига', country: 'LV', at: [24, 57] },
      ],
      [{ ends: [0, 1] }],
    );
    const both = composeScene(atlas, viewOf({}), dayOf(2026, 11, 22), [
      new RegisterIndex(towns, atlas),
    ]);
    const inView = both.listed.flatMap((each) =>
      [0, 1].map((position) => ({ scene: each, position, x: 0, y: 0 })),
    );
    const names = (language: 'en' | 'ru') =>
      walkOptions({ documented: [], listed: inView }, both, language).map(({ name }) => name);
    expect(names('en')).toEqual(['Bremen', 'Рига']);
    expect(names('ru')).toEqual(['Рига', 'Bremen']);
  });

  it('are the same places to another camera', () => {
    const elsewhere = listed.map((each) => ({ ...each, x: 77 }));
    const moved = walkOptions({ documented: [], listed: elsewhere }, scene, 'en');
    expect(moved.map(({ place }) => place)).toEqual([named('Bremen').place, named('Rīga').place]);
  });
});

describe('the best options', () => {
  const best = (limit: number) => [...bestOptions(options, limit)].map(({ name }) => name);

  it('are all of them where they are few', () => {
    expect(best(4)).toEqual(['bishkek', 'Bremen', 'moscow', 'Rīga']);
  });

  it('are else what is documented, then the best connected', () => {
    expect(best(3)).toEqual(['bishkek', 'moscow', 'Rīga']);
  });
});

describe('a typed name', () => {
  const found = (active: WalkOption | undefined, text: string) =>
    optionOfName(options, active, text, 'en')?.name;

  it.each([
    ['a letter leads to the first name with it', undefined, 'b', 'bishkek'],
    ['the letter again leads on to the next', 'bishkek', 'b', 'Bremen'],
    ['and round again', 'Bremen', 'b', 'bishkek'],
    ['more letters stay where they still fit', 'Bremen', 'br', 'Bremen'],
    ['and lead on where not', 'bishkek', 'br', 'Bremen'],
    ['a plain letter stands for one with a mark', 'bishkek', 'rig', 'Rīga'],
    ['nothing answers to a name that is not in view', 'bishkek', 'x', undefined],
  ])('%s', (_, active, text, expected) => {
    expect(found(active === undefined ? undefined : named(active), text)).toBe(expected);
  });
});

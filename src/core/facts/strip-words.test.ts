import { expect, it } from 'vitest';
import { dayOf } from '../domain/day';
import { loadMessages } from '../i18n/load-messages';
import { wordsIn } from '../i18n/words';
import { atlasOf, event } from '../view/atlas.fixture';
import { closingWords } from './standing-words';
import { stripRowWords } from './strip-words';

const words = wordsIn('en', await loadMessages('en'));

it('names the years of a suspension as its card does, also where a renewal gives only a year', () => {
  const atlas = atlasOf({
    'a--b': [
      event('sister-city-agreement', '1995'),
      event('suspension', '2019-07'),
      event('renewal', '2023'),
    ],
  });
  const [agreement] = atlas.pairs.get('a--b')?.events ?? [];
  if (agreement === undefined) throw new Error('the pair has no event');
  expect(closingWords(agreement, words)).toEqual(['suspended 2019 – 2023']);
  expect(stripRowWords(agreement, true, dayOf(2026, 11, 27), words)).toContain(
    'suspended 2019 – 2023',
  );
});

import { describe, expect, it } from 'vitest';
import { didYouMean } from './did-you-mean';

const known = ['smart-city', 'health', 'inForce', 'cooperation-agreement', 'bishkek'];

describe('the word that was meant', () => {
  it.each([
    ['Smart City', 'smart-city'],
    ['smart_city', 'smart-city'],
    ['helth', 'health'],
    ['Health', 'health'],
    ['in_force', 'inForce'],
    ['inforce', 'inForce'],
    ['cooperation', 'cooperation-agreement'],
    ['bishkek.json', 'bishkek'],
    ['Bishkek', 'bishkek'],
  ])('by %j is %j', (word, meant) => {
    expect(didYouMean(word, known)).toBe(meant);
  });

  it.each(['sport', '', 'x', 'moscow'])('by %j is none of them', (word) => {
    expect(didYouMean(word, known)).toBeUndefined();
  });
});

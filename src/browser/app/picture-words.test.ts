/** The texts in a saved picture. */
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../core/domain/day';
import { english } from '../../core/i18n/words.fixture';
import { atlasOf, event, viewOf } from '../../core/view/atlas.fixture';
import { townsIn } from '../../core/view/register.fixture';
import { composeScene } from '../../core/view/scene';
import type { Selection } from '../../core/view/view';
import { pictureWords } from './picture-words';

const today = dayOf(2026, 11, 22);
const atlas = atlasOf({ 'bishkek--moscow': [event('memorandum', '2010')] });

function wordsWith(selection: Selection) {
  const view = viewOf({}, selection);
  const scene = composeScene(atlas, view, today, [townsIn(atlas)]);
  return pictureWords(atlas, scene, view, today, 'https://atlas.example/', english);
}

describe('a picture', () => {
  it('bears the name of what is selected, and of the atlas', () => {
    const titles = (
      [
        { type: 'none' },
        { type: 'places', ids: ['bishkek'] },
        { type: 'places', ids: ['towns.riga-lv'] },
      ] as const
    ).map((selection) => wordsWith(selection).title);
    expect(titles).toEqual([
      'Sister City Atlas',
      'bishkek · Sister City Atlas',
      'Rīga · Sister City Atlas',
    ]);
  });

  it('says how much it shows, what its lines mean and whose it is', () => {
    const { subtitle, legend, credit } = wordsWith({ type: 'none' });
    expect(subtitle).toBe('1 documented · 3 listed · 1 event · 1 article');
    expect(legend.map(({ label }) => label)).toEqual([
      'Sister cities',
      'Agreement',
      'Contact',
      'in force',
    ]);
    expect(credit).toContain('https://atlas.example/ · 22 November 2026');
  });

  it('gives compared places different colours', () => {
    const { legend } = wordsWith({ type: 'places', ids: ['bishkek', 'moscow'] });
    expect(legend.slice(0, 2)).toMatchObject([
      { label: 'bishkek', colour: 0 },
      { label: 'moscow', colour: 1 },
    ]);
  });
});

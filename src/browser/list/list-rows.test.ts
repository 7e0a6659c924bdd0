import { describe, expect, it } from 'vitest';
import { dayOf } from '../../core/domain/day';
import { english } from '../../core/i18n/words.fixture';
import { atlasOf, event, viewOf } from '../../core/view/atlas.fixture';
import {
  cityPairs,
  cityPlaces,
  registerOf,
  townPairs,
  townPlaces,
  townsIn,
} from '../../core/view/register.fixture';
import { indexRegisters, type RegisterIndex } from '../../core/view/register-index';
import { composeScene } from '../../core/view/scene';
import type { Selection, Sort } from '../../core/view/view';
import { listRows } from './list-rows';

const atlas = atlasOf({
  'bishkek--moscow': [event('sister-city-agreement', '1997')],
  'osh--talas': [event('meeting', null)],
});
const index = townsIn(atlas);

function rowsOf(
  sort: Sort | null,
  selection?: Selection,
  indexes: readonly RegisterIndex[] = [index],
) {
  const scene = composeScene(atlas, viewOf({}, selection), dayOf(2026, 11, 22), indexes);
  return listRows(atlas, scene, english, sort);
}

function namesOf(sort: Sort | null, indexes?: readonly RegisterIndex[]): string[] {
  const rows = rowsOf(sort, undefined, indexes);
  return Array.from({ length: rows.length }, (_, position) => rows.at(position)?.name ?? '');
}

describe('the rows of documented and listed pairs', () => {
  it('begin with what is documented', () => {
    const names = [
      'bishkek – moscow',
      'osh – talas',
      'Bremen – Rīga',
      'bishkek – Rīga',
      'Rīga – moscow',
    ];
    expect(namesOf(null)).toEqual(names);
    expect(namesOf({ column: 'articles', descending: true })).toEqual(names);
  });

  it('mix where both have something to say in a column', () => {
    const byName = [
      'bishkek – moscow',
      'bishkek – Rīga',
      'Bremen – Rīga',
      'osh – talas',
      'Rīga – moscow',
    ];
    expect(namesOf({ column: 'name', descending: false })).toEqual(byName);
    expect(namesOf({ column: 'name', descending: true })).toEqual(byName.toReversed());
    const undated = ['osh – talas', 'Rīga – moscow'];
    expect(namesOf({ column: 'years', descending: false })).toEqual([
      ...['Bremen – Rīga', 'bishkek – Rīga', 'bishkek – moscow'],
      ...undated,
    ]);
    expect(namesOf({ column: 'years', descending: true })).toEqual([
      ...['bishkek – moscow', 'bishkek – Rīga', 'Bremen – Rīga'],
      ...undated,
    ]);
  });

  it('mix those of two registers, one row for what both have', () => {
    const registers = [
      registerOf(townPlaces, townPairs),
      registerOf(cityPlaces, cityPairs, 'cities'),
    ];
    const both = indexRegisters(registers, atlas);
    const byName = [
      'bishkek – moscow',
      'bishkek – Rīga',
      // The second list writes BREMEN.
      'Bremen – İzmir',
      'Bremen – Rīga',
      'İzmir – Bremen',
      'osh – talas',
      'Rīga – moscow',
    ];
    expect(namesOf({ column: 'name', descending: false }, both)).toEqual(byName);
    expect(namesOf({ column: 'name', descending: true }, both)).toEqual(byName.toReversed());
    // Only the second list has a year for Riga and Moscow.
    expect(namesOf({ column: 'years', descending: false }, both)).toEqual([
      ...['Rīga – moscow', 'Bremen – Rīga', 'bishkek – Rīga', 'Bremen – İzmir'],
      ...['bishkek – moscow', 'osh – talas', 'İzmir – Bremen'],
    ]);
  });

  it('lead to the card of each', () => {
    const rows = rowsOf(null, { type: 'pair', id: 'towns.frunze-kg--riga-lv' });
    expect(rows.at(3)).toMatchObject({
      type: 'listed',
      id: 'towns.frunze-kg--riga-lv',
      isSelected: true,
    });
    expect(rows.marked).toBe(3);
    expect(rows.at(5)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { parseAddress } from '../view/address';
import { defaultView, selectPlace } from '../view/view';
import {
  changeParameters,
  embedParameters,
  readControls,
  writeEmbedAddress,
} from './embed-address';

describe('the controls of an embed', () => {
  it.each([
    ['', 'compact'],
    ['?controls=', 'compact'],
    ['?controls=full', 'full'],
    ['?place=bishkek&controls=none', 'none'],
  ])('are read from %s', (search, controls) => {
    expect(readControls(search)).toEqual({ controls, notices: [] });
  });

  it('are as usual where the address names others, with a notice', () => {
    expect(readControls('?controls=all')).toEqual({
      controls: 'compact',
      notices: [{ parameter: 'controls', value: 'all', fault: 'malformed' }],
    });
  });
});

describe('the address of an embed', () => {
  it('keeps what is not of the view', () => {
    const search = '?pair=bishkek--moscow&controls=none&utm_source=paper';
    expect(writeEmbedAddress(selectPlace(defaultView, 'bishkek'), search)).toBe(
      '?place=bishkek&controls=none&utm_source=paper',
    );
  });

  it('takes changes from the host, and puts back to the default with null', () => {
    expect(
      changeParameters('?place=bishkek&years=2015&controls=none', { place: 'almaty', years: null }),
    ).toBe('?place=almaty&controls=none');
  });

  it('lets the host change nothing that is not shown', () => {
    expect(changeParameters('?utm_source=paper', { utm_source: 'other', secret: 'a' })).toBe(
      '?utm_source=paper',
    );
  });

  it('keeps what the host says as it is, so that a notice can name it', () => {
    const search = changeParameters('', { years: 'last week' });
    expect(parseAddress(search).notices).toEqual([
      { parameter: 'years', value: 'last week', fault: 'malformed' },
    ]);
  });
});

describe('what is shown', () => {
  it('is written with the parameters of the address, without defaults', () => {
    expect(
      Object.fromEntries(embedParameters(selectPlace(defaultView, 'bishkek'), 'compact')),
    ).toEqual({
      place: 'bishkek',
    });
    expect(Object.fromEntries(embedParameters(defaultView, 'none'))).toEqual({ controls: 'none' });
  });
});

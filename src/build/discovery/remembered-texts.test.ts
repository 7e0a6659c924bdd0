import { describe, expect, it, vi } from 'vitest';
import { rememberTexts } from './remembered-texts';

function translator() {
  const formatted = vi.fn((key: string, values: Readonly<Record<string, unknown>> = {}) =>
    Object.entries(values).reduce((text, [name, value]) => `${text} ${name}=${value}`, key),
  );
  return Object.assign(formatted, { has: (key: string) => key === 'since' });
}

describe('a translator that remembers', () => {
  it('formats what is said again only once', () => {
    const original = translator();
    const t = rememberTexts(original);
    expect([t('since', { year: 1997 }), t('since', { year: 1997 })]).toEqual([
      'since year=1997',
      'since year=1997',
    ]);
    expect(original).toHaveBeenCalledTimes(1);
  });

  it('distinguishes texts by key and by values', () => {
    const t = rememberTexts(translator());
    const asked = [
      t('since'),
      t('until'),
      t('since', { year: 1997 }),
      t('since', { year: '1997' }),
    ];
    expect(asked).toEqual(['since', 'until', 'since year=1997', 'since year=1997']);
    expect(t('since', { year: 1998 })).toBe('since year=1998');
  });

  it('leaves functions among the values to themselves, and other methods as they are', () => {
    const t = rememberTexts(translator());
    const by = (text: string) =>
      t('by', { link: Object.assign(() => '', { toString: () => text }) });
    expect([by('a'), by('b')]).toEqual(['by link=a', 'by link=b']);
    expect([t.has('since'), t.has('until')]).toEqual([true, false]);
  });
});

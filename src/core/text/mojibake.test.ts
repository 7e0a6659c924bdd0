import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMojibake } from './mojibake';

/** UTF-8 read in the wrong encoding, byte for byte. */
function garble(text: string, encoding: 'latin1' | 'windows-1251'): string {
  const bytes = Buffer.from(text, 'utf8');
  return encoding === 'latin1' ? bytes.toString('latin1') : new TextDecoder(encoding).decode(bytes);
}

const cyrillicWord = fc.stringMatching(/^[а-яёңөүіғқұһә]{2,12}$/);

describe('a text read in the wrong encoding', () => {
  it('is found, with what it was', () => {
    expect(findMojibake('МЭР Р’РµСЃС‚РЅРёРє')).toEqual({
      garbled: 'Р’РµСЃС‚РЅРёРє',
      meant: 'Вестник',
    });
    expect(findMojibake('the cityâ€™s day')).toEqual({ garbled: 'cityâ€™s', meant: 'city’s' });
    expect(findMojibake('KÃ¶ln')).toEqual({ garbled: 'KÃ¶ln', meant: 'Köln' });
    expect(findMojibake('Å\u009eanlÄ±urfa')?.meant).toBe('Şanlıurfa');
  });

  it('is found for any Cyrillic word', () => {
    fc.assert(
      fc.property(cyrillicWord, (word) => {
        expect(findMojibake(garble(word, 'windows-1251'))?.meant).toBe(word);
      }),
    );
  });
});

describe('a text as it should be', () => {
  it.each([
    'Её мэр',
    'Ёё',
    'CAFÉ®',
    'le CAFÉ»',
    'Spaß“',
    'ÀÉÎÕÜ',
    'Curaçao, São Paulo, Łódź, Şanlıurfa, Nová Baňa',
    'Ұлытау, Өскемен, Қостанай',
    '«Городские новости» — № 5',
    '北京市与莫斯科市',
    'naïve “quotes” … € 5',
  ])('%s is left alone', (text) => {
    expect(findMojibake(text)).toBeNull();
  });

  it('is left alone in any Cyrillic words', () => {
    fc.assert(
      fc.property(fc.array(cyrillicWord), (words) => {
        const capital = words.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
        expect(findMojibake(`«${capital.join(' ')}»`)).toBeNull();
      }),
    );
  });
});

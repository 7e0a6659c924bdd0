import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes';

/** The bytes of a text in an encoding of one or two bytes a letter, by trying every one of them. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map<string, readonly number[]>();
  const codes = [
    ...Array.from({ length: 256 }, (_, code) => [code]),
    ...Array.from({ length: 0x7f00 }, (_, code) => [0x81 + (code >> 8), code & 0xff]),
  ];
  for (const code of codes) {
    const letter = decoder.decode(Uint8Array.from(code));
    if ([...letter].length === 1 && !bytes.has(letter)) bytes.set(letter, code);
  }
  return Uint8Array.from([...text].flatMap((letter) => bytes.get(letter) ?? [0x3f]));
}

const german =
  'Stadt;Land;Länge\nMünchen;Deutschland;11,575\nNürnberg;Österreich;12\nFürth;Malmö;13\n';
const russian = 'город;страна;широта\nПсков;Россия;57,8\nНойс;Германия;51,2\nВолгоград;Россия;48\n';
const polish =
  'miasto;kraj;długość\nŁódź;Polska;19\nKraków;Polska;20\nGdańsk;Polska;18,6\nŚwidnica;Polska;16\n';
const japanese = '都市,国,緯度,姉妹都市\n札幌市,日本,43.06,ポートランド\n京都市,日本,35,ボストン\n';
const korean =
  '도시,국가,위도,자매도시\n대전광역시,대한민국,36.35,삿포로\n부산광역시,대한민국,35,시모노세키\n';
const chinese =
  '城市,国家,纬度,友好城市\n广州,中国,23.1,福冈\n上海,中国,31.2,大阪\n北京,中国,39.9,东京\n';

describe('the encoding of a file', () => {
  it.each([
    ['windows-1252', german],
    ['windows-1251', russian],
    ['windows-1250', polish],
    ['shift_jis', japanese],
    ['euc-kr', korean],
    ['gb18030', chinese],
  ])('is found out: %s', (encoding, text) => {
    const sense = (guess: string) => Number(guess.includes(text.split(/[;,]/)[0] ?? ''));
    expect(decodeBytes(encode(text, encoding), undefined, sense).text).toBe(text);
  });

  it.each([
    ['utf-16le', 0xff, 0xfe, 0],
    ['utf-16be', 0xfe, 0xff, 1],
  ])('is %s by its mark, or by its zeros', (encoding, first, second, offset) => {
    const bytes = Uint8Array.from(
      [...'city1,city2\n'].flatMap((letter) => {
        const code = letter.charCodeAt(0);
        return offset === 0 ? [code, 0] : [0, code];
      }),
    );
    const marked = Uint8Array.from([first, second, ...bytes]);
    expect(decodeBytes(marked)).toEqual({ text: 'city1,city2\n', encoding });
    expect(decodeBytes(bytes)).toEqual({ text: 'city1,city2\n', encoding });
  });

  it('is UTF-8 where it can be, whatever else it may be', () => {
    for (const text of [german, russian, polish, japanese, korean, chinese, 'plain', '']) {
      expect(decodeBytes(new TextEncoder().encode(text))).toEqual({ text, encoding: 'utf-8' });
    }
  });

  it('is of the likely ones the one that makes most sense', () => {
    const bytes = encode(russian, 'windows-1251');
    const usual = decodeBytes(bytes).text;
    const other = decodeBytes(bytes, undefined, (text) => Number(text !== usual)).text;
    expect(usual).toBe(russian);
    expect(other).not.toBe(usual);
  });

  it('can be named', () => {
    const bytes = encode(russian, 'windows-1251');
    expect(decodeBytes(bytes, 'windows-1251').text).toBe(russian);
    expect(decodeBytes(bytes, 'koi8-r').text).not.toBe(russian);
    expect(() => decodeBytes(bytes, 'cp-nothing')).toThrow('cp-nothing');
  });
});

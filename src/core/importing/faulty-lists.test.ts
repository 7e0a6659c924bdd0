/** Lists with faults: what became of each row and why, and the report about it. */
import { describe, expect, it } from 'vitest';
import { usualFaults, worldLikeCsv, worldLikeList } from '../../../test/world-like/world-like-list';
import { header, importText, importTexts } from './import.fixture';
import { countReasons, countVerdicts, reportCsv, reportSummary } from './import-report';
import { remarkText } from './import-words';

/** One row for each fault, as a list on the web may have it. */
const faulty = [
  header,
  'Osh,Kyrgyzstan,40.53,72.8,Bishkek,Kyrgyzstan,42.87,74.59',
  'Bishkek,Kyrgyzstan,42.87,74.59,Osh,Kyrgyzstan,40.53,72.8',
  'City of Bishkek,Kyrgyzstan,42.87,74.59,Osh,Kyrgyzstan,40.53,72.8',
  'Bishkek,Kyrgyzstan,42.87,74.59,City of Bishkek,Kyrgyzstan,42.87,74.59',
  'Nara,Japan,,,Bishkek,Kyrgyzstan,42.87,74.59',
  'Nara,Japan,135.8,34.68,Bishkek,Kyrgyzstan,42.87,74.59',
  'Nara,Japan,134.8,234.68,Bishkek,Kyrgyzstan,42.87,74.59',
  'Chaoyang (Beijing),China,39.92,116.44,Bishkek,Kyrgyzstan,42.87,74.59',
  'Lyon[3],France,45.76,4.84,Bishkek,Kyrgyzstan,42.87,74.59',
  'MÃ¼nchen,Germany,48.14,11.58,Bishkek,Kyrgyzstan,42.87,74.59',
  'Suva,Atlantis,-18.14,178.44,Bishkek,Kyrgyzstan,42.87,74.59',
  '"Bari, old town","Apulia, Italy",41.13,16.87,Bishkek,Kyrgyzstan,42.87,74.59',
  ',Italy,41.9,12.5,Bishkek,Kyrgyzstan,42.87,74.59',
  'Bishkek,Kyrgyzstan,42.87,74.59,Rome',
  'Florence,United States,43.77,11.26,Bishkek,Kyrgyzstan,42.87,74.59',
  'Honolulu,United States,21.31,-157.86,Nara,Japan,34.68,135.8',
  '',
].join('\n');

describe('a list with every fault', () => {
  it('says of each row what became of it and why', () => {
    const { outcomes } = importText(faulty);
    const rows = outcomes.map(({ number, line, verdict, remarks }) => {
      const reasons = new Set(remarks.map(({ reason }) => reason));
      return [number, line, verdict, [...reasons].join(' ')];
    });
    expect(rows).toEqual([
      [1, 2, 'taken', ''],
      [2, 3, 'merged', 'repeated-pair'],
      [3, 4, 'merged', 'repeated-pair several-names'],
      [4, 5, 'refused', 'paired-with-itself several-names'],
      [5, 6, 'refused', 'missing-coordinates'],
      [6, 7, 'taken', 'swapped-coordinates'],
      [7, 8, 'refused', 'bad-coordinates'],
      [8, 9, 'taken', 'brackets'],
      [9, 10, 'taken', 'markup'],
      [10, 11, 'taken', 'mojibake'],
      [11, 12, 'taken', 'unknown-country'],
      [12, 13, 'taken', 'read-country'],
      [13, 14, 'refused', 'missing-name'],
      [14, 15, 'refused', 'missing-cells'],
      [15, 16, 'taken', 'outside-country'],
      [16, 17, 'taken', 'over-antimeridian'],
    ]);
  });

  it('keeps the most frequent name, and the others beside it', () => {
    const { places } = importText(faulty);
    const bishkek = places.find(({ name }) => name === 'Bishkek');
    expect(bishkek).toMatchObject({
      id: 'bishkek-kg',
      country: 'KG',
      otherNames: ['City of Bishkek'],
    });
  });

  it('keeps additions apart and leaves out what is not certain', () => {
    const { places } = importText(faulty);
    const place = (wanted: string) => places.find(({ name }) => name === wanted);
    expect(place('Chaoyang')).toMatchObject({ addition: 'Beijing', id: 'chaoyang-cn' });
    expect(place('Nara')?.coordinates).toEqual([135.8, 34.68]);
    expect(place('Suva')?.country).toBeNull();
    expect(place('Florence')?.country).toBeNull();
    expect(place('Lyon')?.country).toBe('FR');
  });

  it('says where a repeated pair stands first, and under which names', () => {
    const { outcomes } = importText(faulty);
    const [first] = outcomes[2]?.remarks ?? [];
    expect(first && remarkText(first, importTexts)).toBe(
      'City of Bishkek and Osh: already in row 1, in the other order, as Osh and Bishkek',
    );
  });

  it('is reported in whole: in short, and row by row', () => {
    const register = importText(faulty);
    expect(reportSummary(register, importTexts)).toContain('16 rows: 9 taken, 2 merged, 5 refused');
    const lines = reportCsv(register.outcomes, importTexts).trimEnd().split('\r\n');
    expect(lines).toHaveLength(17);
    expect(lines[5]).toBe(
      '5,6,refused,missing-coordinates,"missing-coordinates: ""Nara"" has none"',
    );
  });
});

describe('a world-like list', () => {
  it.each([4, 300])('of %i pairs has exactly the faults that were put into it', (count) => {
    const faults = usualFaults(count * 10);
    const { outcomes, pairs } = importText(worldLikeCsv(worldLikeList(count), faults));
    const limited = (rows: number, from = 0) => Math.max(0, Math.min(rows, count - from));
    const { repeated, reversed, renamed, withItself, bracketed } = faults;
    const merged =
      limited(repeated) + limited(reversed, repeated) + limited(renamed, repeated + reversed);
    expect(pairs).toHaveLength(count);
    expect(countVerdicts(outcomes)).toEqual({ taken: count, merged, refused: limited(withItself) });
    const reasons = countReasons(outcomes);
    expect(reasons.get('repeated-pair') ?? 0).toBe(merged);
    expect(reasons.get('paired-with-itself') ?? 0).toBe(limited(withItself));
    expect(reasons.get('brackets') ?? 0).toBe(limited(bracketed));
    expect([...reasons.keys()]).not.toContain('outside-country');
    expect(reasons.has('over-antimeridian')).toBe(count > 4);
  });
});

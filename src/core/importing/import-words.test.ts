import { describe, expect, it } from 'vitest';
import { russian } from '../i18n/words.fixture';
import { importTexts } from './import.fixture';
import { importTextsOf, kindText, problemText, remarkText } from './import-words';
import { reasons, remark } from './remark';
import { UnreadableSourceError } from './source-table';

describe('what an import says', () => {
  const shared = remark('shared-point', { name: 'Northtown', other: 'Southtown', more: '0' });

  it('is said in the language of the reader, with what the row has', () => {
    expect(remarkText(shared, importTexts)).toBe('"Northtown" has the coordinates of "Southtown"');
    expect(remarkText(shared, importTextsOf(russian))).toBe(
      'у «Northtown» координаты места «Southtown»',
    );
  });

  it('names the kind of everything that can be noticed', () => {
    for (const reason of reasons) expect(kindText(reason, importTexts)).not.toBe('');
  });

  it('names what is wrong with a whole file', () => {
    const { problem } = new UnreadableSourceError('spreadsheet', { cause: 'none' });
    expect(problemText(problem, importTexts)).toBe(
      'The spreadsheet cannot be read. Save it as CSV UTF-8',
    );
  });
});

/** Addresses of articles: a browser can open each, and each is in only one record. */
import { type Pattern, selectTexts } from '../json-select';
import { type Problem, problemIn } from '../problem';
import { allRecords, type RecordFile, type Records } from '../records';
import { isAddress, pageOf } from '../web-address';

const addresses: readonly Pattern[] = [['url'], ['archived'], ['note', 'source', 'url']];

function* checkEach(record: RecordFile<unknown>): Generator<Problem> {
  const { document } = record;
  const texts = addresses.flatMap((pattern) => selectTexts(document.value, pattern));
  for (const { path, value } of texts) {
    // If it does not even start like one, the shape check reports it.
    if (/^https?:\/\//.test(value) && !isAddress(value)) {
      yield problemIn(document, {
        rule: 'bad-address',
        path,
        message: `"${value}" is not an address that a browser can open`,
        fix: 'copy the address from the address bar of the open article',
      });
    }
    const [page = '', directive] = value.split(/#?:~:/);
    if (directive !== undefined) {
      yield problemIn(document, {
        rule: 'address-fragment',
        path,
        message: 'The address contains words to highlight (":~:text=")',
        fix: `write "${page}", and put the words into the "passage" of the source`,
      });
    }
  }
}

function* checkDuplicates({ articles }: Records): Generator<Problem> {
  const seen = new Map<string, string>();
  for (const { document } of articles.values()) {
    for (const { path, value } of selectTexts(document.value, ['url'])) {
      if (!isAddress(value)) continue;
      const page = pageOf(value);
      const first = seen.get(page);
      if (first === undefined) {
        seen.set(page, document.file);
        continue;
      }
      yield problemIn(document, {
        rule: 'duplicate-address',
        path,
        message: `${first} has the same address`,
        fix: 'keep one of the two records, and name it in the sources',
      });
    }
  }
}

export function* checkAddresses(records: Records): Generator<Problem> {
  for (const record of allRecords(records)) yield* checkEach(record);
  yield* checkDuplicates(records);
}

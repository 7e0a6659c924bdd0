/** Addresses of articles: that a browser can open them, and that each stands in one record. */
import { type Pattern, selectTexts } from '../json-select';
import { type Problem, problemIn } from '../problem';
import { allRecords, type RecordFile, type Records } from '../records';

const addresses: readonly Pattern[] = [['url'], ['archived'], ['note', 'source', 'url']];

/** Parameters that say where a reader came from and change nothing on the page. */
const tracking = /^(?:utm_\w+|fbclid|gclid|yclid|ysclid)$/;

/** What two addresses of the same page have in common. */
export function pageOf(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (tracking.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  const host = url.host.replace(/^www\./, '');
  return `${host}${url.pathname.replace(/\/$/, '')}${url.search}`;
}

function* checkEach(record: RecordFile<unknown>): Generator<Problem> {
  const { document } = record;
  const texts = addresses.flatMap((pattern) => selectTexts(document.value, pattern));
  for (const { path, value } of texts) {
    // Where it does not even begin like one, the check of shapes says so.
    if (/^https?:\/\//.test(value) && !URL.canParse(value)) {
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
      if (!URL.canParse(value)) continue;
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

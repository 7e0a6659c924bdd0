/** A sample of delivery faults; `npm run test:faults` tries hundreds. */
import { drawFaults } from './faults';
import { expect, test } from './faulty-page';

/** The number of faults, and the seed. */
const { FAULTS = '5', FAULTS_SEED = '1' } = process.env;

for (const [index, fault] of drawFaults(Number(FAULTS_SEED), Number(FAULTS)).entries()) {
  const { path, file, failure, hasLiveMap } = fault;
  const name = `fault ${index + 1}: ${path}, ${file}: ${failure}`;
  test(name, { tag: hasLiveMap ? '@map' : [] }, async ({ faulty }) => {
    if (hasLiveMap) test.setTimeout(120_000);
    const [during, after] = await faulty.open(fault);
    // A live map must appear or report its failure: a page that only waits for it fails.
    expect(during).toMatch(
      hasLiveMap ? /^(complete|reported)$/ : /^(complete|reported|prerendered)$/,
    );
    expect(after).toBe('complete');
  });
}

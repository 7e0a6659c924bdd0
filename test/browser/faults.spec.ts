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
    // A live map that neither comes nor fails is promised for ever.
    expect(during).toMatch(hasLiveMap ? /^(whole|told)$/ : /^(whole|told|drawn)$/);
    expect(after).toBe('whole');
  });
}

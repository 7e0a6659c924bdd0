/** Files that fail in every way: a sample of the faults, of which `npm run test:faults` tries hundreds. */
import { drawFaults } from './faults';
import { expect, test } from './faulty-page';

/** How many, and which. */
const { FAULTS = '5', FAULTS_SEED = '1' } = process.env;

for (const [index, fault] of drawFaults(Number(FAULTS_SEED), Number(FAULTS)).entries()) {
  const { path, file, failure } = fault;
  test(`fault ${index + 1}: ${path}, ${file}: ${failure}`, async ({ faulty }) => {
    const [during, after] = await faulty.open(fault);
    expect(during).toMatch(/^(whole|told|drawn)$/);
    expect(after).toBe('whole');
  });
}

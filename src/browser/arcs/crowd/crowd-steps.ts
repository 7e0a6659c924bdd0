/** Long work on a crowd, as a generator that yields where it may be interrupted. */

/** Arcs in one step: some 30 ms where 25,000 take 100. */
export const arcsAStep = 8192;

/** Takes all steps at once. */
export function takeSteps<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Long work on a crowd, as a generator that yields where it may be interrupted. */

/** Arcs in one step: some 15 ms where 25,000 take 50. */
export const arcsAStep = 8192;

/**
 * Takes steps until a time, in milliseconds, has passed. Returns the result; `undefined` if it is not there yet.
 */
export function takeStepsFor<Result>(
  time: number,
  steps: Generator<undefined, Result>,
): Result | undefined {
  const start = performance.now();
  do {
    const { done, value } = steps.next();
    if (done === true) return value;
  } while (performance.now() - start < time);
  return undefined;
}

/** Takes all steps at once. */
export function takeSteps<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** Columns of files in forms that compress well, and back. */

/** A value, and how many items have it one after the other. */
export type Run = readonly [value: string, count: number];

/** Equal values that follow each other, and how many they are. */
export function runsOf(values: readonly string[]): [string, number][] {
  const runs: [string, number][] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last !== undefined && last[0] === value) last[1] += 1;
    else runs.push([value, 1]);
  }
  return runs;
}

export function valuesOfRuns(runs: readonly Run[]): string[] {
  return runs.flatMap(([value, count]) => new Array<string>(count).fill(value));
}

/** Degrees are whole thousandths in the files: about 100 m. */
const stepsPerDegree = 1000;

function stepsOf(degrees: number): number {
  return Math.round(degrees * stepsPerDegree);
}

/** As a file gives it back. */
export function roundDegrees(degrees: number): number {
  return stepsOf(degrees) / stepsPerDegree;
}

/** Each in whole thousandths, as the difference to the one before: small numbers compress well. */
export function packDegrees(degrees: readonly number[]): number[] {
  const steps = degrees.map(stepsOf);
  return steps.map((each, index) => each - (steps[index - 1] ?? 0));
}

export function unpackDegrees(packed: readonly number[]): number[] {
  let steps = 0;
  return packed.map((difference) => {
    steps += difference;
    return steps / stepsPerDegree;
  });
}

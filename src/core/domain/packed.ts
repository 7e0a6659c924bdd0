/** Encodes columns of files so that they compress well, and decodes them. */

/** A value, and the number of consecutive items that have it. */
export type Run = readonly [value: string, count: number];

/** Run-length encoding: consecutive equal values with their count. */
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

/** Files store degrees as integer thousandths: about 100 m. */
const stepsPerDegree = 1000;

function stepsOf(degrees: number): number {
  return Math.round(degrees * stepsPerDegree);
}

/** A coordinate as read back from a file. */
export function roundDegrees(degrees: number): number {
  return stepsOf(degrees) / stepsPerDegree;
}

/** Each in integer thousandths, as the difference from the previous one: small numbers compress well. */
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

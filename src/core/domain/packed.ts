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

/** Each number as the difference to the one before: small numbers compress well. */
export function differencesOf(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => number - (numbers[index - 1] ?? 0));
}

export function sumsOf(differences: readonly number[]): number[] {
  let sum = 0;
  return differences.map((difference) => {
    sum += difference;
    return sum;
  });
}

/** The counts of a chart: how often each label occurs, most frequent first. */

export interface Count {
  readonly label: string;
  readonly count: number;
}

/** Sorts counts, largest first; equal ones by label in the language's collation order. */
export function byCount(counts: Iterable<Count>, language: string): Count[] {
  const { compare } = new Intl.Collator(language);
  return [...counts].toSorted((a, b) => b.count - a.count || compare(a.label, b.label));
}

/** Counts the occurrences of each label. */
export function tally(labels: Iterable<string>): Count[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([label, count]) => ({ label, count }));
}

/** The values of grid lines from zero to at least `max`: at most four steps of 1, 2 or 5 times a power of ten. */
export function gridValues(max: number): number[] {
  const minStep = Math.max(1, max / 4);
  const power = 10 ** Math.floor(Math.log10(minStep));
  const step =
    [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= minStep) ?? minStep;
  return Array.from({ length: Math.floor(max / step) }, (_, index) => (index + 1) * step);
}

/** The memory of a process and its children, as Linux reports it. */
import { readdirSync, readFileSync } from 'node:fs';

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended.
    return '';
  }
}

/** A process and everything that it has started. */
function treeOf(process: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const [, parent] = /\) \S (\d+)/.exec(read(`/proc/${name}/stat`)) ?? [];
    if (parent === undefined) continue;
    children.set(Number(parent), [...(children.get(Number(parent)) ?? []), Number(name)]);
  }
  const found = new Set([process]);
  // A set's iterator also visits what is added during the iteration.
  for (const each of found) for (const child of children.get(each) ?? []) found.add(child);
  return [...found];
}

/** In megabytes: memory that several processes share is divided among them (proportional set size). */
export function memoryOf(process: number): number {
  const kilobytes = treeOf(process).map(
    (each) => /^Pss:\s+(\d+)/m.exec(read(`/proc/${each}/smaps_rollup`))?.[1] ?? 0,
  );
  return kilobytes.reduce<number>((sum, size) => sum + Number(size), 0) / 1000;
}

/** Runs tasks per host: several hosts in parallel, one task at a time for each, with pauses. */
import type { Sleep } from './check-address';

export interface Task {
  readonly host: string;
  readonly run: () => Promise<void>;
}

export interface QueueManners {
  readonly sleep: Sleep;
  /** The pause between two tasks for the same host, in milliseconds. */
  readonly pause: number;
  /** The number of hosts in parallel. */
  readonly hosts: number;
}

/** Resolves when all tasks are done; rejects with the first error. */
export async function runPolitely(
  tasks: readonly Task[],
  { sleep, pause, hosts }: QueueManners,
): Promise<void> {
  const byHost = new Map<string, Task[]>();
  for (const task of tasks) byHost.set(task.host, [...(byHost.get(task.host) ?? []), task]);
  // The longest queues start first, because the last one to finish determines the total time.
  const queues = [...byHost.values()].toSorted((a, b) => b.length - a.length);
  const waiting = queues.values();
  const workThroughHosts = async () => {
    for (const queue of waiting) {
      for (const [index, task] of queue.entries()) {
        if (index > 0) await sleep(pause);
        await task.run();
      }
    }
  };
  await Promise.all(Array.from({ length: hosts }, workThroughHosts));
}

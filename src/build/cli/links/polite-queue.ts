/** Works through tasks host by host: one at a time and with pauses at each, several hosts at once. */
import type { Sleep } from './check-address';

export interface Task {
  readonly host: string;
  readonly run: () => Promise<void>;
}

export interface QueueManners {
  readonly sleep: Sleep;
  /** Milliseconds between two tasks at the same host. */
  readonly pause: number;
  /** How many hosts are worked on at once. */
  readonly hosts: number;
}

/** Resolves when all tasks are done; rejects with the first error that one throws. */
export async function runPolitely(
  tasks: readonly Task[],
  { sleep, pause, hosts }: QueueManners,
): Promise<void> {
  const byHost = new Map<string, Task[]>();
  for (const task of tasks) byHost.set(task.host, [...(byHost.get(task.host) ?? []), task]);
  // The longest queues first, because the last one to end decides how long everything takes.
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

import { describe, expect, it } from 'vitest';
import { runPolitely } from './polite-queue';

/** Runs everything that does not wait for something else. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the queue', () => {
  it('asks each host one thing at a time, and pauses in between', async () => {
    const events: string[] = [];
    const task = (host: string, name: string) => ({
      host,
      run: async () => {
        events.push(`begin ${name}`);
        await settle();
        events.push(`end ${name}`);
      },
    });
    const tasks = [task('a', 'a1'), task('a', 'a2'), task('a', 'a3')];
    const sleep = async (milliseconds: number) => {
      events.push(`pause ${milliseconds}`);
    };
    await runPolitely(tasks, { sleep, pause: 1500, hosts: 4 });
    expect(events).toEqual([
      ...['begin a1', 'end a1', 'pause 1500'],
      ...['begin a2', 'end a2', 'pause 1500'],
      ...['begin a3', 'end a3'],
    ]);
  });

  it('asks several hosts at once, but no more than the limit', async () => {
    let running = 0;
    let most = 0;
    const tasks = Array.from({ length: 9 }, (_, index) => ({
      host: `host-${index}`,
      run: async () => {
        running += 1;
        most = Math.max(most, running);
        await settle();
        running -= 1;
      },
    }));
    await runPolitely(tasks, { sleep: async () => {}, pause: 1, hosts: 3 });
    expect(most).toBe(3);
  });
});

/** A screen that nobody sees, for browsers that draw maps only where there is one. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

export interface Display {
  /** The environment of programs that show there. */
  readonly environment: NodeJS.ProcessEnv;
  close(): void;
}

/** Starts one under a number that is free. */
export async function startDisplay(): Promise<Display> {
  const size = ['-screen', '0', '1920x1200x24'];
  // It writes its number into the fourth stream when it takes windows.
  const server = spawn('Xvfb', ['-displayfd', '3', ...size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const [number] = await once(server.stdio[3] as Readable, 'data');
  const environment = {
    ...process.env,
    DISPLAY: `:${String(number).trim()}`,
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    MOZ_ENABLE_WAYLAND: '0',
  };
  return { environment, close: () => server.kill() };
}

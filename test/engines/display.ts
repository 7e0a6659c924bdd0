/** A virtual screen, for browsers that only draw maps if there is a screen. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

export interface Display {
  /** The environment for programs on this screen. */
  readonly environment: NodeJS.ProcessEnv;
  close(): void;
}

/** Starts a virtual screen with a free display number. */
export async function startDisplay(): Promise<Display> {
  const size = ['-screen', '0', '1920x1200x24'];
  // It writes its number to file descriptor 3 when it accepts windows.
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

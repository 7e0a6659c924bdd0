/** Starts the hosts for which the project has ready-made configurations, on a folder and a free port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { preview } from 'vite';
import { headers } from '../src/build/site/headers-plugin';
import { installOnDebian, onSystem } from './browser/programs';

export interface RunningHost {
  /** The address of the site, ending in a slash. */
  readonly url: string;
  stop(): Promise<void>;
}

/** A host and how to start it; `null` if it is not installed. */
export interface Host {
  readonly name: string;
  readonly start: ((site: string, scratch: string) => Promise<RunningHost>) | null;
}

/** The path of a program; servers are often in folders that are only in root's path. */
function programNamed(name: string): string | undefined {
  return onSystem([name], [`/usr/sbin/${name}`, `/usr/local/sbin/${name}`]);
}

/** Debian's packages of the hosts, including nginx's module that sends `.br` files. */
const packages = ['nginx-light', 'libnginx-mod-http-brotli-static', 'caddy'];

/** Installs missing hosts (as root, on Debian), and returns whether all are installed then. */
export function bringHosts(): boolean {
  const areThere = () =>
    nginxHasBrotli() && ['nginx', 'caddy'].every((name) => programNamed(name) !== undefined);
  return areThere() || (installOnDebian(...packages) && areThere());
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}

/** Waits until a program responds; if it exits first, throws its output. */
async function whenResponding(program: ChildProcess, port: number): Promise<RunningHost> {
  let output = '';
  program.stderr?.on('data', (part: Buffer) => {
    output += part.toString();
  });
  const url = `http://127.0.0.1:${port}/`;
  const isUp = async () => (await fetch(url).catch(() => null)) !== null;
  while (!(await isUp())) {
    if (program.exitCode !== null) throw new Error(`${program.spawnfile} ended:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async () => {
    program.kill();
    if (program.exitCode === null) await once(program, 'exit');
  };
  return { url, stop };
}

/** Replaces texts in a configuration. Throws if one of them does not occur. */
function moved(configuration: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`there is no "${from}" in the file`);
    return text.replace(from, to);
  }, configuration);
}

const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Whether nginx has the module that sends `.br` files. */
export function nginxHasBrotli(): boolean {
  return existsSync(brotliModule);
}

/** nginx with a file of `deploy/` as its only file in `conf.d`. */
export function nginxWith(configuration: string): Host {
  const program = programNamed('nginx');
  if (program === undefined) return { name: 'nginx', start: null };
  const start = async (site: string, scratch: string) => {
    const port = await freePort();
    const server = moved(configuration, {
      'listen 8080;': `listen 127.0.0.1:${port};`,
      '/usr/share/nginx/html': site,
      ...(nginxHasBrotli() && { '# brotli_static on;': 'brotli_static on;' }),
    });
    const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (name) => `  ${name}_temp_path ${scratch};`,
    );
    const file = join(scratch, 'nginx.conf');
    await writeFile(
      file,
      [
        ...(nginxHasBrotli() ? [`load_module ${brotliModule};`] : []),
        ...['daemon off;', 'worker_processes 1;', `pid ${scratch}/nginx.pid;`],
        ...(process.getuid?.() === 0 ? ['user root;'] : []),
        ...['error_log stderr;', 'events {}', 'http {', '  access_log off;', ...kept, server, '}'],
      ].join('\n'),
    );
    return whenResponding(spawn(program, ['-c', file, '-p', scratch, '-e', 'stderr']), port);
  };
  return { name: 'nginx', start };
}

/** Caddy with a file of `deploy/`. */
export function caddyWith(configuration: string): Host {
  const program = programNamed('caddy');
  if (program === undefined) return { name: 'Caddy', start: null };
  const start = async (site: string, scratch: string) => {
    const port = await freePort();
    const file = join(scratch, 'Caddyfile');
    const own = moved(configuration, { ':8080 {': `http://127.0.0.1:${port} {`, '/srv': site });
    await writeFile(file, `{\n  admin off\n}\n${own}`);
    const parameters = ['run', '--config', file, '--adapter', 'caddyfile'];
    const env = { ...process.env, HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch };
    return whenResponding(spawn(program, parameters, { env }), port);
  };
  return { name: 'Caddy', start };
}

/** The preview server, which `npm start` and the browser tests use. */
export const previewServer: Host = {
  name: 'the preview server',
  start: async (site) => {
    const port = await freePort();
    const server = await preview({
      configFile: false,
      logLevel: 'silent',
      appType: 'mpa',
      build: { outDir: site },
      plugins: [headers()],
      preview: { port, strictPort: true, host: '127.0.0.1' },
    });
    return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
  },
};

/** WebKit, by its WebDriver: Debian's WebKitGTK in its MiniBrowser. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { startDisplay } from './display';
import type { Engine } from './engine';
import { WebKitWindow } from './webkit-window';

/** How long a session may take to open, in milliseconds; one second is usual on a machine that does nothing else. */
const sessionTimeout = 10_000;
const maxAttempts = 3;

/**
 * Without graphics hardware, handing buffers over to a compositor costs a third of the processor time of all tests,
 * and compiling scripts a second time costs more than it gains on a page that lives as long as a test.
 */
const withoutHardware = { WEBKIT_DISABLE_DMABUF_RENDERER: '1', JSC_useDFGJIT: '0' };

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('there is no free port');
  return address.port;
}

async function waitUntilReady(address: string): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (performance.now() < deadline) {
    const response = await fetch(`${address}/status`).catch(() => null);
    if (response?.ok) return;
    await setTimeout(50);
  }
  throw new Error('the WebDriver of WebKit does not respond');
}

/** A folder with GTK settings that switch animations off. */
async function settingsFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'webkit-settings-'));
  const settings = '[Settings]\ngtk-enable-animations=0\n';
  await mkdir(join(folder, 'gtk-3.0'));
  await writeFile(join(folder, 'gtk-3.0', 'settings.ini'), settings);
  return folder;
}

/** Starts the driver, on a screen of its own. `browser`: the path of MiniBrowser. */
export async function startWebKit(driver: string, browser: string): Promise<Engine> {
  const display = await startDisplay();
  const folder = await settingsFolder();
  const start = async () => {
    const port = await freePort();
    const service: ChildProcess = spawn(driver, [`--port=${port}`], {
      stdio: 'ignore',
      env: {
        ...display.environment,
        ...withoutHardware,
        XDG_CONFIG_HOME: folder,
        LANG: 'en_GB.UTF-8',
      },
    });
    const address = `http://127.0.0.1:${port}`;
    await waitUntilReady(address);
    const capabilities = new Capabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    });
    const builder = new Builder()
      .disableEnvironmentOverrides()
      .usingServer(address)
      .withCapabilities(capabilities);
    return { service, builder };
  };
  let running = await start();
  let session: WebDriver | null = null;

  async function openSession(): Promise<WebDriver> {
    // Once in about a hundred sessions, the driver never responds to the request for one; a new driver does.
    for (let attempt = 1; attempt < maxAttempts; attempt += 1) {
      const opening = Promise.resolve(running.builder.build());
      const opened = await Promise.race([
        opening,
        setTimeout(sessionTimeout, null, { ref: false }),
      ]);
      if (opened !== null) return opened;
      opening.catch(() => {});
      running.service.kill();
      running = await start();
    }
    return running.builder.build();
  }

  /** Leaves the session to the next window: opening one takes a second. */
  async function leave(driver: WebDriver): Promise<void> {
    await driver.switchTo().defaultContent();
    await driver.actions().clear();
    await driver.get('about:blank');
  }

  return {
    open: async () => {
      const driver = session ?? (await openSession());
      session = null;
      return new WebKitWindow(driver, async () => {
        await leave(driver);
        session = driver;
      });
    },
    close: async () => {
      await session?.quit();
      running.service.kill();
      display.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

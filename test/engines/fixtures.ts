/** The fixtures of the engine tests: engine, site and drivers. They check every page for uncaught errors. */
import { test as base, expect } from '@playwright/test';
import { startEngine } from './browsers';
import type { Engine, EngineName } from './engine';
import { HostReader } from './host-reader';
import { type EngineSite, startSite } from './site';
import { SiteReader } from './site-reader';

export interface Setting {
  readonly engineName: EngineName;
  readonly engine: Engine;
}

interface Given {
  readonly site: EngineSite;
  readonly atlas: SiteReader;
  /** A host page on another origin with embeds. */
  readonly host: HostReader;
}

export const test = base.extend<Given, Setting>({
  engineName: ['chromium', { option: true, scope: 'worker' }],
  engine: [
    async ({ engineName }, use) => {
      const engine = await startEngine(engineName);
      await use(engine);
      await engine.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  // On an address of its own in each test: nothing that a test before has stored is there.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures it needs from the pattern.
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.close();
    expect(site.faults, 'uncaught errors and policy violations').toEqual([]);
  },
  atlas: async ({ engine, site }, use) => {
    const window = await engine.open();
    await window.resize(1440, 900);
    await use(new SiteReader(window, site));
    await window.close();
  },
  host: async ({ engine, site }, use) => {
    const host = await HostReader.start(await engine.open(), site);
    await use(host);
    await host.close();
  },
});

export { expect };

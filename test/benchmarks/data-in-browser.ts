/** Runs `data-page/measure.ts` in a real Chromium. */
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { build, type Rolldown } from 'vite';
import { requireChromium } from '../browser/chromium';
import type { DataMeasurement } from './data-page/measure';

/** The measuring code as one script, built like the site. */
async function bundle(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL('data-page/measure.ts', import.meta.url)),
        formats: ['iife'],
        name: 'data',
      },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = output.flatMap((each) => each.output);
  if (chunk?.type !== 'chunk') throw new Error('The measuring code was not built');
  return chunk.code;
}

/** Measures with the two files as texts; `runs` is the number of repetitions. */
export type MeasureInBrowser = (
  register: string,
  atlas: string,
  runs: number,
) => Promise<DataMeasurement>;

/** Calls `use` with a function that measures in a browser, and closes the browser afterwards. */
export async function withBrowser<Value>(
  use: (measure: MeasureInBrowser) => Promise<Value>,
): Promise<Value> {
  const content = await bundle();
  const browser: Browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', '--disable-quic', '--no-first-run'],
  });
  try {
    return await use(async (register, atlas, runs) => {
      const page = await browser.newPage();
      await page.addScriptTag({ content });
      const result = await page.evaluate(
        ([registerText, atlasText, count]) =>
          globalThis.measureData(registerText, atlasText, count),
        [register, atlas, runs] as const,
      );
      await page.close();
      return result;
    });
  } finally {
    await browser.close();
  }
}

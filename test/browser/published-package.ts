/** Builds the data of a site with a register's package, as a guide describes, and serves them in place of the site's own. */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Unpacks the package beside the fixed records, and runs `data check` and `data build`. Returns the folder of the data. */
async function buildWith(content: Uint8Array, folder: string): Promise<string> {
  const [records, data] = [join(folder, 'records'), join(folder, 'data')];
  cpSync(join(root, 'test/records'), records, { recursive: true });
  for (const [path, bytes] of Object.entries(unzipSync(content))) {
    const target = join(records, 'registers', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  const command = ['--import', 'tsx', 'src/build/cli/data.ts'];
  for (const given of [
    ['check', records],
    ['build', records, '--out', data],
  ]) {
    await promisify(execFile)(process.execPath, [...command, ...given], { cwd: root });
  }
  return data;
}

/** From now on, the page gets the data of a site that is built with the package. Returns a function that deletes them. */
export async function publishPackage(page: Page, content: Uint8Array): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'published-package-'));
  const data = await buildWith(content, folder);
  await page.route('**/data/**', async (route) => {
    const path = join(data, new URL(route.request().url()).pathname.replace(/^.*\/data\//, ''));
    await (existsSync(path) ? route.fulfill({ path }) : route.fallback());
  });
  return () => rmSync(folder, { recursive: true });
}

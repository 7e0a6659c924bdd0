/** The workflows can be read, call what the project has, and may do no more than they need. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { run } from '../src/build/cli/run';

const root = new URL('../', import.meta.url);
const folder = new URL('.github/workflows/', root);

const step = z.object({
  id: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  env: z.record(z.string(), z.string()).optional(),
});
const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));
const workflow = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions,
  jobs: z.record(
    z.string(),
    z.object({
      'runs-on': z.string(),
      'timeout-minutes': z.number(),
      permissions: permissions.optional(),
      steps: z.array(step),
    }),
  ),
});

const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  return { name, text, content: workflow.parse(parse(text)) };
});
const { scripts }: { scripts: Record<string, string> } = JSON.parse(
  readFileSync(new URL('package.json', root), 'utf8'),
);

describe.each(workflows)('the workflow $name', ({ text, content }) => {
  const jobs = Object.values(content.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('calls only scripts and commands that there are', async () => {
    for (const { run: line = 'npm ci' } of steps) {
      const [, script = ''] = /^npm (?:run (?:--silent )?)?([\w:]+)/.exec(line) ?? [];
      if (script !== 'ci') expect(Object.keys(scripts), line).toContain(script);
      const [, command] = / data -- (.+)$/.exec(line) ?? [];
      if (command === undefined) continue;
      const said: string[] = [];
      const say = (text: string) => void said.push(text);
      const terminal = { out: say, error: say, isColoured: false };
      expect(await run([...command.split(' '), 'test/records'], terminal), said.join('\n')).toBe(0);
    }
  });

  it('takes only actions of GitHub, at a major version', () => {
    for (const { uses } of steps) {
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
    }
  });

  it('takes the version of Node from package.json', () => {
    for (const { uses = '', with: given } of steps) {
      if (!uses.startsWith('actions/setup-node@')) continue;
      expect(given?.['node-version-file']).toBe('package.json');
    }
  });

  it('may write nowhere but to the pages', () => {
    const granted = [content.permissions, ...jobs.map((job) => job.permissions ?? {})];
    const written = granted.flatMap((each) =>
      Object.entries(each).flatMap(([name, access]) => (access === 'write' ? [name] : [])),
    );
    expect(['pages', 'id-token']).toEqual(expect.arrayContaining(written));
    expect(text).not.toContain('secrets.');
  });

  it('names only steps that it has where it takes what they give', () => {
    const ids = steps.flatMap(({ id }) => (id === undefined ? [] : [id]));
    for (const [, id] of text.matchAll(/steps\.([\w-]+)\.outputs/g)) expect(ids).toContain(id);
  });
});

describe('the workflows', () => {
  it('test, check records and publish', () => {
    const runs = workflows.flatMap(({ content }) =>
      Object.values(content.jobs).flatMap((job) => job.steps.map(({ run }) => run)),
    );
    expect(runs).toEqual(
      expect.arrayContaining([
        'npm test',
        'npm run --silent data -- check --format github',
        'npm run build',
      ]),
    );
  });

  it('publish the folder that the build writes, at the address of the pages', () => {
    const pages = workflows.find(({ name }) => name === 'pages.yml');
    const steps = pages?.content.jobs.build?.steps ?? [];
    const build = steps.find(({ run }) => run === 'npm run build');
    expect(build?.env?.SITE_URL).toContain('steps.pages.outputs.base_url');
    expect(steps.find(({ uses = '' }) => uses.includes('upload-pages'))?.with?.path).toBe('dist');
    expect(existsSync(new URL('package-lock.json', root))).toBe(true);
  });
});

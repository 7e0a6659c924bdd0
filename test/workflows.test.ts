/** The workflows are valid, call scripts that exist, and have no more permissions than they need. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { commandsFor, issueOf } from '../.github/contribution/open-pull-request';
import { contributionIn } from '../.github/contribution/read-issue';
import { flagNames } from '../src/build/cli/add/flags';
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
      if: z.string().optional(),
      needs: z.string().optional(),
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

/** The write permissions of a workflow or job. */
function writtenBy({
  permissions: granted = {},
}: {
  permissions?: Record<string, string> | undefined;
}) {
  return Object.entries(granted).flatMap(([name, access]) => (access === 'write' ? [name] : []));
}

describe.each(workflows)('the workflow $name', ({ text, content }) => {
  const jobs = Object.values(content.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('calls only existing scripts and commands', async () => {
    for (const { run: line = 'npm ci' } of steps) {
      const [, script = ''] = /^npm (?:run (?:--silent )?)?([\w:]+)/.exec(line) ?? [];
      if (script !== 'ci') expect(Object.keys(scripts), line).toContain(script);
      const [, command] = / data -- (.+)$/.exec(line) ?? [];
      if (command === undefined) continue;
      if (command.startsWith('add ')) {
        const flags = [...command.matchAll(/--([a-z-]+)/g)].map(([, flag]) => flag);
        expect(flagNames).toEqual(expect.arrayContaining(flags));
        continue;
      }
      const said: string[] = [];
      const say = (text: string) => void said.push(text);
      const terminal = { out: say, error: say, isColoured: false };
      expect(await run([...command.split(' '), 'test/records'], terminal), said.join('\n')).toBe(0);
    }
  });

  it('uses only actions of GitHub, at a major version', () => {
    for (const { uses } of steps) {
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+$/);
    }
  });

  it('reads the version of Node from package.json', () => {
    for (const { uses = '', with: given } of steps) {
      if (!uses.startsWith('actions/setup-node@')) continue;
      expect(given?.['node-version-file']).toBe('package.json');
    }
  });

  it('may only write to the pages, or to a pull request of its own', () => {
    expect(writtenBy(content)).toEqual([]);
    for (const job of jobs) {
      const written = writtenBy(job);
      if (!written.includes('contents')) {
        expect(['pages', 'id-token']).toEqual(expect.arrayContaining(written));
        continue;
      }
      expect(['contents', 'pull-requests', 'actions']).toEqual(expect.arrayContaining(written));
      // With that permission it runs no code by contributors.
      expect(job.steps.flatMap(({ run: line }) => line ?? [])).toEqual([
        'npm run --silent contribution:propose',
      ]);
    }
    expect(text).not.toContain('secrets.');
  });

  it('puts no outside input into a command', () => {
    for (const { run: line = '' } of steps) expect(line).not.toContain('${{');
    for (const { env = {} } of steps) {
      for (const value of Object.values(env)) expect(value).not.toContain('github.event');
    }
  });

  it('uses only outputs of existing steps', () => {
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

  it('publish the output folder of the build, at the address of the pages', () => {
    const pages = workflows.find(({ name }) => name === 'pages.yml');
    const steps = pages?.content.jobs.build?.steps ?? [];
    const build = steps.find(({ run }) => run === 'npm run build');
    expect(build?.env?.SITE_URL).toContain('steps.pages.outputs.base_url');
    expect(steps.find(({ uses = '' }) => uses.includes('upload-pages'))?.with?.path).toBe('dist');
    expect(existsSync(new URL('package-lock.json', root))).toBe(true);
  });
});

describe('the contribution in an issue', () => {
  const json = '{"format":1,"places":[{"id":"osh"}]}';
  const body = (contribution: string, summary = 'They met.') =>
    `### What happened, in your own words\r\n\r\n${summary}\r\n\r\n### Contribution\r\n\r\n${contribution}\r\n`;
  const issue = (text: unknown, number: unknown = 12) => ({ issue: { number, body: text } });
  const block = (text: string) => `\`\`\`json\r\n${text}\r\n\`\`\``;

  it('is the content of its field, on one line or several', () => {
    expect(contributionIn(issue(body(block(json))))).toBe(json);
    expect(contributionIn(issue(body(block('{\r\n  "format": 1\r\n}'))))).toBe(
      '{\n  "format": 1\n}',
    );
  });

  it('is not read from another field', () => {
    const pretended = `### Contribution\n\n${block('{"format":2}')}`;
    expect(contributionIn(issue(body(block(json), pretended)))).toBe(json);
  });

  it.each([
    ['an empty field', issue(body('_No response_'))],
    ['no field', issue('Hello')],
    ['no body', issue(null)],
    ['no issue', {}],
    ['nothing', null],
  ])('is missed in %s', (_, event) => {
    expect(() => contributionIn(event)).toThrow('add its records by hand');
  });

  it('leads to a pull request that takes only the number from the issue', () => {
    const commands = commandsFor(issueOf(issue('`rm -rf /`')));
    expect(commands.flat().join(' ')).not.toContain('rm -rf');
    expect(commands.map(([program]) => program)).toEqual(expect.arrayContaining(['git', 'gh']));
    expect(commands.flat()).toContain('contribution-12');
  });

  it.each(['12; rm -rf /', 0, -1, 1.5, null, undefined])(
    'rejects an event whose issue has the number %s',
    (number) => {
      expect(() => issueOf({ issue: { number } })).toThrow('not about an issue');
    },
  );
});

describe('the workflow for contributions', () => {
  const { content } = workflows.find(({ name }) => name === 'contribution.yml') ?? {};

  it('waits for a label that only maintainers can set', () => {
    expect(content?.on).toEqual({ issues: { types: ['labeled'] } });
    expect(content?.jobs.records?.if).toBe("github.event.label.name == 'accepted'");
    expect(content?.jobs['pull-request']?.needs).toBe('records');
  });

  it('creates and checks the records before anything may be written', () => {
    const steps = content?.jobs.records?.steps ?? [];
    expect(steps.flatMap(({ run: line }) => line ?? [])).toEqual([
      'npm ci',
      'npm run --silent contribution:read',
      'npm run --silent data -- add --from contribution.json --yes',
      'npm run --silent data -- check --format github',
    ]);
  });
});

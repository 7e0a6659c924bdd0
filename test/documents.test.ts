import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { linkToReport } from '../src/browser/keep/project-forms';
import { flagNames } from '../src/build/cli/add/flags';
import { compileRecords } from '../src/build/compiler/compile';
import { readFolder } from '../src/build/compiler/compile-folder';
import { describeField } from '../src/core/checking/json-schemas';
import { recordKinds } from '../src/core/checking/record-kinds';
import { dayOfTime } from '../src/core/domain/day';
import { eventKinds } from '../src/core/domain/kind';
import { iframeSnippet, scriptSnippet } from '../src/core/embedding/snippet';
import { parseQueryString } from '../src/core/view/query-string';
import { compiledRealRecords } from './real-records';

const root = new URL('../', import.meta.url);

function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

interface Example {
  readonly path: string;
  readonly text: string;
}

/** In milliseconds: compiling all records may be slow on a busy machine. */
const testTimeout = 120_000;

/** The JSON examples of a document, each with the last path before it. */
function examplesIn(document: string): Example[] {
  const pattern = /`data\/([\w/-]+\.json)`[^`]*```json\n([\s\S]*?)```/g;
  return [...readText(document).matchAll(pattern)].map(([, path = '', text = '']) => ({
    path,
    text,
  }));
}

describe('data/README.md', () => {
  const document = readText('data/README.md');

  it('shows an existing record of each kind', () => {
    const examples = examplesIn('data/README.md');
    expect(examples).toHaveLength(document.split('```json').length - 1);
    expect(examples.map(({ path }) => path.split('/')[0]).toSorted()).toEqual([
      'articles',
      'collections',
      'pairs',
      'places',
      'topics.json',
    ]);
    for (const { path, text } of examples) {
      const record: unknown = JSON.parse(readText(`data/${path}`));
      const shown: unknown = JSON.parse(text);
      // The document shows only the first topics.
      if (path === 'topics.json') expect(record).toMatchObject(shown as object);
      else expect(shown, path).toEqual(record);
    }
  });

  it.each([...recordKinds])('has a row for every field: %s', (kind) => {
    for (const field of describeField(kind, []).fields) {
      if (kind === 'topics') continue;
      expect(document, `${kind} ${field}`).toContain(`| \`${field}\``);
    }
  });

  it('has a row for every field of an event and a source, and for every kind', () => {
    const events = describeField('pair', ['events', 0]).fields;
    expect(events.length).toBeGreaterThan(5);
    for (const field of events) expect(document).toContain(`| \`${field}\``);
    for (const field of describeField('pair', ['events', 0, 'sources', 0]).fields) {
      expect(document).toContain(`| \`sources[].${field}\``);
    }
    for (const kind of eventKinds) expect(document).toContain(`\`${kind}\``);
  });
});

describe('the example of the README', () => {
  it('can be added to the records unchanged', { timeout: testTimeout }, async () => {
    const examples = examplesIn('README.md');
    expect(examples).toHaveLength(3);
    const files = await readFolder('data');
    for (const { path, text } of examples) {
      expect(files.has(path), `${path} is there already`).toBe(false);
      files.set(path, text);
    }
    const today = dayOfTime(Date.now());
    const { problems } = compileRecords(files, { today, version: '' });
    const paths = examples.map(({ path }) => path);
    expect(
      problems.filter(({ file, severity }) => severity === 'error' || paths.includes(file)),
    ).toEqual([]);
  });
});

describe('links between documents', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    'ARCHITECTURE.md',
    'data/README.md',
    'data/GUIDELINES.md',
    'docs/embedding.md',
  ];

  it.each(documents)('lead somewhere: %s', (document) => {
    const links = [...readText(document).matchAll(/(?<!!)\[[^\]]*\]\((?!https?:)([^)#]+)/g)].map(
      ([, link = '']) => link,
    );
    for (const link of links) {
      expect(() => readFileSync(new URL(link, new URL(document, root))), link).not.toThrow();
    }
  });
});

describe('CONTRIBUTING.md', () => {
  it('names only existing commands and flags', () => {
    const document = readText('CONTRIBUTING.md');
    const { scripts } = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
    for (const [, script = ''] of document.matchAll(/npm run ([\w:]+)/g)) {
      expect(Object.keys(scripts)).toContain(script);
    }
    const example = /npm run data -- add --place[\s\S]*?```/.exec(document)?.[0] ?? '';
    const flags = [...example.matchAll(/--([a-z][a-z-]+)/g)].map(([, flag]) => flag);
    expect(flags.length).toBeGreaterThan(10);
    expect(flagNames).toEqual(expect.arrayContaining(flags));
  });
});

const element = z.strictObject({
  type: z.enum(['markdown', 'input', 'textarea', 'dropdown']),
  id: z
    .string()
    .regex(/^[a-z-]+$/)
    .optional(),
  attributes: z.strictObject({
    value: z.string().optional(),
    label: z.string().optional(),
    description: z.string().optional(),
    placeholder: z.string().optional(),
    options: z.array(z.string()).optional(),
    render: z.string().optional(),
  }),
  validations: z.strictObject({ required: z.boolean() }).optional(),
});

/** https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms */
const form = z.strictObject({
  name: z.string(),
  description: z.string(),
  title: z.string(),
  labels: z.array(z.string()),
  body: z.array(element).min(1),
});

function readForm(name: string): z.infer<typeof form> {
  return form.parse(parse(readText(`.github/ISSUE_TEMPLATE/${name}.yml`)));
}

describe('the issue forms', () => {
  it.each(
    readdirSync(new URL('.github/ISSUE_TEMPLATE/', root))
      .filter((name) => name !== 'config.yml')
      .map((name) => name.replace('.yml', '')),
  )('are forms: %s', (name) => {
    const asked = readForm(name).body.filter(({ type }) => type !== 'markdown');
    const ids = asked.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of asked) expect(attributes.label).toBeTruthy();
  });

  it('ask for the same facts of a relationship as the command', () => {
    const ids = readForm('add-a-relationship').body.flatMap(({ id }) => id ?? []);
    const places = ['place-a', 'place-b'];
    const flags = flagNames.filter(
      (name) => !['place', 'article', 'event', 'from', 'yes'].includes(name),
    );
    // The fields that `--from` accepts.
    expect(ids.toSorted()).toEqual([...places, ...flags, 'contribution'].toSorted());
  });

  it('offer every kind of event', () => {
    const kind = readForm('add-a-relationship').body.find(({ id }) => id === 'kind');
    expect(kind?.attributes.options).toEqual([...eventKinds]);
  });

  it('name fields of records for reporting a mistake', () => {
    const options =
      readForm('report-a-mistake').body.find(({ id }) => id === 'field')?.attributes.options ?? [];
    const fields = [
      ...describeField('place', []).fields,
      ...describeField('article', []).fields,
      ...describeField('pair', ['events', 0]).fields,
    ].filter((field) => !['$schema', 'kind'].includes(field));
    for (const field of fields) expect(options.join(' ')).toMatch(new RegExp(`\\b${field}\\b`));
  });

  it('has the fields that the link on a card fills in', () => {
    const filled = new URL(linkToReport('https://forge.example/atlas', 'a', 'b')).searchParams;
    expect(filled.get('template')).toBe('report-a-mistake.yml');
    const ids = readForm('report-a-mistake').body.map(({ id }) => id);
    for (const name of ['record', 'address']) {
      expect(filled.has(name)).toBe(true);
      expect(ids).toContain(name);
    }
  });
});

describe('CITATION.cff', () => {
  /** The part of https://github.com/citation-file-format/citation-file-format (1.2.0) in use here. */
  const citation = z.strictObject({
    'cff-version': z.literal('1.2.0'),
    type: z.enum(['software', 'dataset']),
    message: z.string().min(1),
    title: z.string().min(1),
    abstract: z.string().min(1),
    version: z.string(),
    license: z.string(),
    authors: z.array(z.strictObject({ name: z.string().min(1) })).min(1),
    keywords: z.array(z.string().min(1)).min(1),
  });

  it('cites the version and licence of the data package', { timeout: testTimeout }, async () => {
    const { version, license, title } = citation.parse(parse(readText('CITATION.cff')));
    const project = JSON.parse(readText('package.json')) as { version: string };
    expect(version).toBe(project.version);
    const { outputs } = await compiledRealRecords();
    const descriptor: unknown = JSON.parse(outputs?.get('datapackage.json') ?? '{}');
    expect(descriptor).toMatchObject({ version, title, licenses: [{ name: license }] });
  });
});

describe('README.md', () => {
  it('shows both snippets exactly like the dialog', () => {
    const site = 'https://atlas.example/';
    const parameters = parseQueryString('?place=bishkek&years=2015..2020');
    const shown = {
      title: 'Bishkek · Sister City Atlas',
      linkText: 'Open the full map',
      width: null,
      height: 480,
      fullMap: `${site}?place=bishkek&years=2015..2020`,
    };
    const address = `${site}embed.html?place=bishkek&years=2015..2020`;
    const readme = readText('README.md');
    expect(readme).toContain(iframeSnippet({ ...shown, address }));
    expect(readme).toContain(scriptSnippet({ ...shown, script: `${site}embed.js`, parameters }));
  });
});

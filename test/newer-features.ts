/** Finds features in a script or style sheet that the oldest supported browsers lack. */
import { createRequire } from 'node:module';
import type { CompatData, CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { type AnyNode, parse } from 'acorn';
import * as css from 'css-tree';
import { Features, transform } from 'lightningcss';
import { oldestBrowsers } from '../src/build/site/oldest-browsers';

// Loaded with `require`, because it is sixteen megabytes, which neither TypeScript nor Vite should read.
const bcd: CompatData = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** The syntax that all of them support. */
const ecmaVersion = 2024;

/** Features that scripts only use after checking for them. */
const detectedFeatures: readonly string[] = ['Error.captureStackTrace', 'VideoFrame'];

/** Features whose absence does no harm. */
const harmless: readonly string[] = [
  // Only WebKit needs registered lengths; others give the same result without.
  '@property',
  // Margins and breaks of printed sheets: Safari chooses its own.
  '@page',
  'break-after: avoid',
  // Chromium supports the prefixed property beside it.
  'print-color-adjust: exact',
  // Safari has no forced colours.
  'forced-color-adjust',
  'forced-color-adjust: none',
  'text-wrap: pretty',
  // Without it, rows off screen are laid out as well.
  'content-visibility',
  'content-visibility: auto',
  'overflow-clip-margin',
  'text-decoration: dotted',
  // It has a fallback font.
  'font-family: ui-monospace',
  '-webkit-tap-highlight-color',
  '-webkit-touch-callout',
  ':-webkit-inner-spin-button',
];

function versionOf(added: string | boolean | null | undefined): number {
  if (typeof added !== 'string') return added === true ? 0 : Number.POSITIVE_INFINITY;
  const version = Number.parseFloat(added.replace('≤', ''));
  return Number.isNaN(version) ? Number.POSITIVE_INFINITY : version;
}

/** Whether all of the oldest browsers support it. */
function isServed({ support }: CompatStatement): boolean {
  return Object.entries(oldestBrowsers).every(([browser, version]) => {
    const statements = [support[browser as keyof typeof oldestBrowsers] ?? []].flat();
    return statements.some(
      ({ flags, version_added: added, version_removed: removed }) =>
        flags === undefined &&
        versionOf(added) <= Number(version) &&
        versionOf(removed ?? false) > Number(version),
    );
  });
}

/** Whether it is known, and one of the oldest browsers lacks it. */
function isNewer(feature: Identifier | undefined): boolean {
  const statement = feature?.__compat;
  return statement !== undefined && !isServed(statement);
}

function* nodesOf(root: AnyNode): Generator<AnyNode> {
  const waiting = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    yield node;
    for (const value of Object.values(node)) {
      if (typeof value !== 'object' || value === null) continue;
      for (const child of Array.isArray(value) ? value : [value]) {
        if (typeof child?.type === 'string') waiting.push(child);
      }
    }
  }
}

const builtins: Identifier = bcd.javascript.builtins ?? {};
const globals: readonly Identifier[] = [builtins, bcd.api];
const { properties = {}, selectors = {}, 'at-rules': atRules = {}, types = {} } = bcd.css;

/** Whether a static member of a global, such as `Promise.try` or `RegExp.escape`, is newer. */
function isNewerStatic(owner: string, name: string): boolean {
  return globals.some(
    (of) =>
      isNewer(of[owner]?.[`${name}_static`]) || (of !== bcd.api && isNewer(of[owner]?.[name])),
  );
}

/** The newer features of a script: syntax, constructors, and static members of globals. */
export function newerInScript(code: string): string[] {
  let program: AnyNode;
  try {
    program = parse(code, { ecmaVersion, sourceType: 'module' });
  } catch (error) {
    return [`syntax: ${error instanceof Error ? error.message : error}`];
  }
  const found = new Set<string>();
  for (const node of nodesOf(program)) {
    if (node.type === 'NewExpression' && node.callee.type === 'Identifier') {
      const { name } = node.callee;
      if (globals.some((of) => isNewer(of[name]))) found.add(name);
    }
    if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') continue;
    if (node.computed || node.property.type !== 'Identifier') continue;
    const [owner, name] = [node.object.name, node.property.name];
    if (isNewerStatic(owner, name)) found.add(`${owner}.${name}`);
  }
  return [...found].filter((feature) => !detectedFeatures.includes(feature));
}

/** The CSS functions by name, of all types. */
const functions = new Map<string, Identifier>();
function noteFunctions(types: Identifier): void {
  for (const [name, type] of Object.entries(types)) {
    if (name === '__compat') continue;
    functions.set(name, type as Identifier);
    noteFunctions(type as Identifier);
  }
}
noteFunctions(types);

function* newerInDeclaration({ property, value }: css.Declaration): Generator<string> {
  const known = properties[property];
  if (isNewer(known)) yield property;
  for (const node of css.findAll(value, ({ type }) => type === 'Identifier')) {
    const { name } = node as css.Identifier;
    if (isNewer(known?.[name])) yield `${property}: ${name}`;
  }
}

/** The newer features of a style sheet, except those guarded by `@supports`. */
export function newerInStyle(text: string): string[] {
  const code = Buffer.from(text);
  // All of them support nested rules, but css-tree does not in every form.
  const flat = transform({ filename: 'a.css', code, include: Features.Nesting }).code.toString();
  const found = new Set<string>();
  css.walk(css.parse(flat, { parseCustomProperty: true }), function see(node) {
    if (node.type === 'Atrule') {
      if (node.name === 'supports') return css.walk.skip;
      if (isNewer(atRules[node.name])) found.add(`@${node.name}`);
    }
    if (node.type === 'Declaration') for (const name of newerInDeclaration(node)) found.add(name);
    if (node.type === 'Function' && isNewer(functions.get(node.name))) found.add(`${node.name}()`);
    if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') {
      if (isNewer(selectors[node.name])) found.add(`:${node.name}`);
    }
    return undefined;
  });
  return [...found].filter((feature) => !harmless.includes(feature));
}

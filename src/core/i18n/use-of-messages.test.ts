/** How the interface takes its texts: it uses every message, and no visible text goes around them. */
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { continents } from '../domain/continent';
import { dateKnowledges } from '../domain/date-knowledge';
import { eventKinds, ties } from '../domain/kind';
import { placeKinds } from '../domain/record';
import { standings } from '../domain/standing';
import { facets } from '../view/facet-table';
import { parameterValues } from '../view/parameters/parameter-table';
import { columns, filterModes, projections } from '../view/view';
import { allMessages } from './all-messages';

/** The text of every source file of the site, by its path from this folder. */
const sources = import.meta.glob<string>(
  ['../../**/*.{ts,tsx}', '!../../**/*.{test,fixture}.{ts,tsx}', '!./messages/**'],
  { eager: true, query: '?raw', import: 'default' },
);

/** The keys that the list of files to take away, and the page about the data, hold in a property. */
function keysInLists(property: 'label' | 'menu'): string[] {
  const lists = ['../tables/export-files.ts', '../../browser/about/downloads.tsx'];
  return lists.flatMap((path) =>
    [...(sources[path] ?? '').matchAll(new RegExp(`\\b${property}: '(\\w+)'`, 'g'))].map(
      ([, key = '']) => key,
    ),
  );
}

/**
 * Keys that code puts together or picks at run time, by namespace: the test cannot read them off.
 * `names` is a table that the wording looks codes up in.
 */
const pickedKeys: Readonly<Record<string, readonly string[]>> = {
  about: keysInLists('label'),
  app: [...parameterValues.tab, ...projections, 'themeAuto', 'themeLight', 'themeDark'],
  continent: continents,
  // How sure a date is, what a place is, how bad a problem is, what one does, which card leads there.
  contribute: [
    ...['exact', 'about', 'unsure', 'aboutUnsure'],
    ...['taskEvent', 'taskSource', 'taskCorrection', 'taskPlace'],
    ...['error', 'warning'],
    ...placeKinds,
  ],
  dateKnowledge: dateKnowledges,
  filter: [...filterModes.flatMap((mode) => [mode, `${mode}Hint`]), ...facets],
  // Codes of the importer and its fields have a prefix; then what went wrong, what is saved, heads.
  import: [
    ...Object.keys(allMessages.en.import).filter((key) => key.includes('-')),
    ...['failed', 'noPlaces', 'savePairs', 'saveLines', 'saveReport', 'saveRefused'],
    ...['rowHeading', 'lineHeading', 'outcomeHeading', 'whyHeading'],
  ],
  keep: [...keysInLists('menu'), 'addRelationship', 'addSource', 'correct'],
  kind: eventKinds,
  // The heads of the list's columns; a relationship's name stands under "pair".
  list: [...columns.pairs, ...columns.articles].filter((column) => column !== 'name'),
  names: ['countries', 'languages'],
  problem: [
    'atlasTitle',
    'dossierTitle',
    'registerTitle',
    'network',
    'otherFormat',
    'unreadable',
    'malformed',
    'unknown',
    'noPin',
  ],
  // The controls and the sizes of an embed.
  share: ['full', 'compact', 'none', 'column', 'wide', 'square', 'phone'],
  standing: standings,
  tie: ties,
};

/** Read straight from the messages: the error boundary cannot rely on React's context. */
const keysWithoutTranslator = ['problem.crashTitle', 'problem.crashText', 'problem.reload'];

interface SyntaxNode {
  readonly type: string;
  readonly [field: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flat().filter(isNode);
}

/** `<Item>(item: Item) => …` is a function in a `.ts` file, and an open tag in a `.tsx` file. */
function syntaxOf(source: string, path = 'a.tsx'): SyntaxNode {
  return parseAst(source, { lang: path.endsWith('.tsx') ? 'tsx' : 'ts' }) as unknown as SyntaxNode;
}

/** The text of a string literal, or `null` of anything else. */
function literalText(node: unknown): string | null {
  return isNode(node) && node.type === 'Literal' && typeof node.value === 'string'
    ? node.value
    : null;
}

function nameOf(node: unknown): string | null {
  return isNode(node) && node.type === 'Identifier' ? String(node.name) : null;
}

/** A call of a translator; `key` is `null` where it is not a plain string. */
interface Use {
  readonly namespace: string;
  readonly key: string | null;
}

/** The namespace of a parameter that is a `TranslatorOf<'namespace'>`; `null` of any other. */
function namespaceOfParameter(parameter: SyntaxNode): string | null {
  const { typeAnnotation } = (parameter.typeAnnotation ?? {}) as { typeAnnotation?: SyntaxNode };
  if (typeAnnotation === undefined || nameOf(typeAnnotation.typeName) !== 'TranslatorOf') {
    return null;
  }
  const { params = [] } = (typeAnnotation.typeArguments ?? {}) as { params?: SyntaxNode[] };
  return literalText(params[0]?.literal);
}

/** The namespace that a call gives the texts of; `null` of anything else. */
function namespaceOfCall(node: unknown): string | null {
  if (!isNode(node) || node.type !== 'CallExpression') return null;
  const callee = node.callee as SyntaxNode;
  const name = nameOf(callee) ?? nameOf(callee.property);
  const [namespace] = node.arguments as unknown[];
  return ['useTranslations', 'texts'].includes(name ?? '')
    ? (literalText(namespace) ?? 'not a plain string')
    : null;
}

/**
 * Calls of what `useTranslations` or `texts` of a language's words gave, or of a translator that a
 * function takes, in that function and in those inside.
 */
function usesIn(node: SyntaxNode, outer: Map<string, string> = new Map()): Use[] {
  const translators = /Function/.test(node.type) ? new Map(outer) : outer;
  const uses: Use[] = [];
  for (const parameter of /Function/.test(node.type) ? (node.params as SyntaxNode[]) : []) {
    const namespace = namespaceOfParameter(parameter);
    if (namespace !== null) translators.set(nameOf(parameter) ?? '', namespace);
  }
  if (node.type === 'VariableDeclarator') {
    const namespace = namespaceOfCall(node.init);
    if (namespace !== null) translators.set(nameOf(node.id) ?? '', namespace);
  }
  if (node.type === 'CallExpression') {
    const callee = node.callee as SyntaxNode;
    // `t(key)`, `t.rich(key)`, `t.has(key)`, `texts('pair')(key)`, `texts('pair').rich(key)`
    const translator = callee.type === 'MemberExpression' ? callee.object : callee;
    const namespace = namespaceOfCall(translator) ?? translators.get(nameOf(translator) ?? '');
    const [key] = node.arguments as unknown[];
    if (namespace !== undefined) uses.push({ namespace, key: literalText(key) });
  }
  return uses.concat(childrenOf(node).flatMap((child) => usesIn(child, translators)));
}

const visibleAttributes =
  /^(aria-(label|description|placeholder|roledescription|valuetext)|alt|caption|content|hint|labels?|placeholder|texts?|title)$/;

/** Strings that an expression can come to, without those that it only compares or passes to calls. */
function stringsIn(node: unknown): string[] {
  if (!isNode(node)) return [];
  const text = literalText(node);
  if (text !== null) return [text];
  switch (node.type) {
    case 'TemplateLiteral':
      return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    case 'JSXExpressionContainer':
      return stringsIn(node.expression);
    case 'ConditionalExpression':
      return [...stringsIn(node.consequent), ...stringsIn(node.alternate)];
    case 'LogicalExpression':
      return stringsIn(node.right);
    case 'BinaryExpression':
      return node.operator === '+' ? [...stringsIn(node.left), ...stringsIn(node.right)] : [];
    case 'ArrayExpression':
      return (node.elements as unknown[]).flatMap(stringsIn);
    case 'ObjectExpression':
      return (node.properties as SyntaxNode[]).flatMap(({ value }) => stringsIn(value));
    default:
      return [];
  }
}

/** Texts with letters that JSX shows or names things with. */
function visibleTextsIn(node: SyntaxNode): string[] {
  const texts: string[] = [];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    for (const child of node.children as SyntaxNode[]) {
      texts.push(...(child.type === 'JSXText' ? [String(child.value).trim()] : stringsIn(child)));
    }
  }
  if (
    node.type === 'JSXAttribute' &&
    visibleAttributes.test(String((node.name as SyntaxNode).name))
  ) {
    texts.push(...stringsIn(node.value));
  }
  return [
    ...texts.filter((text) => /\p{Letter}/u.test(text)),
    ...childrenOf(node).flatMap(visibleTextsIn),
  ];
}

describe('the messages', () => {
  const uses = Object.entries(sources).flatMap(([path, source]) => usesIn(syntaxOf(source, path)));

  it('are all used', () => {
    const used = new Set([
      ...uses.flatMap(({ namespace, key }) => (key === null ? [] : [`${namespace}.${key}`])),
      ...Object.entries(pickedKeys).flatMap(([namespace, keys]) =>
        keys.map((key) => `${namespace}.${key}`),
      ),
      ...keysWithoutTranslator,
    ]);
    const unused = Object.entries(allMessages.en).flatMap(([namespace, texts]) =>
      Object.keys(texts)
        .map((key) => `${namespace}.${key}`)
        .filter((key) => !used.has(key)),
    );
    expect(unused).toEqual([]);
  });

  it('are picked at run time only in the namespaces that this test lists', () => {
    const picking = uses.flatMap(({ namespace, key }) => (key === null ? [namespace] : []));
    expect([...new Set(picking)].toSorted()).toEqual(Object.keys(pickedKeys).toSorted());
  });

  it('are found with the translator of the innermost function', () => {
    const uses = usesIn(
      syntaxOf(`
        function Outer() {
          const t = useTranslations('pair');
          const show = () => t.rich('events', {});
          return show() + t(\`\${kind}Title\`);
        }
        function Other() { const t = useTranslations('map'); return t('label'); }
        function built(words) { const t = words.texts('time'); return t('since'); }
        function placed({ texts }) { return texts('place').markup('noteSource'); }
        function taken(language: Language, t: TranslatorOf<'names'>) { return t('countries'); }
      `),
    );
    expect(uses).toEqual([
      { namespace: 'pair', key: 'events' },
      { namespace: 'pair', key: null },
      { namespace: 'map', key: 'label' },
      { namespace: 'time', key: 'since' },
      { namespace: 'place', key: 'noteSource' },
      { namespace: 'names', key: 'countries' },
    ]);
  });
});

describe('visible text', () => {
  it('always comes from the messages', () => {
    const bypassing = Object.entries(sources)
      .filter(([path]) => path.endsWith('.tsx'))
      .flatMap(([path, source]) =>
        visibleTextsIn(syntaxOf(source, path)).map((text) => `${path}: ${text}`),
      );
    expect(bypassing).toEqual([]);
  });

  it.each([
    ['<p>Show all</p>', 'Show all'],
    ["<p>{open ? 'Less' : t('more')}</p>", 'Less'],
    ["<p>{count > 0 && 'some'}</p>", 'some'],
    ['<p>{`all of it`}</p>', 'all of it'],
    ['<button aria-label="Close" />', 'Close'],
    ["<Sheet labels={{ expand: 'Enlarge', collapse: t('less') }} />", 'Enlarge'],
    ['<img alt={"A map"} />', 'A map'],
  ])('is found in %s', (source, text) => {
    expect(visibleTextsIn(syntaxOf(source))).toEqual([text]);
  });

  it.each([
    "<p>{t('events')} · 5</p>",
    "<p>{standing === 'past' && t('past')}</p>",
    '<p className="text-small" lang="en" />',
    "<Chip label={t('topics')} />",
  ])('is not mistaken in %s', (source) => {
    expect(visibleTextsIn(syntaxOf(source))).toEqual([]);
  });
});

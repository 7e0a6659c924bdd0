/** Finds bare texts among other nodes in what React renders: translators replace those text nodes. */
import { parseSync } from 'vite';

type Node = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly start: number;
  readonly end: number;
};

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) =>
    (Array.isArray(value) ? value : [value]).filter(isNode),
  );
}

function nodesIn(node: Node): Node[] {
  return [node, ...childrenOf(node).flatMap(nodesIn)];
}

function isFunction({ type }: Node): boolean {
  return type === 'ArrowFunctionExpression' || type.startsWith('Function');
}

/** The expressions that a function itself returns, not those of nested functions. */
function returnedBy(fn: Node): Node[] {
  const body = fn.body as Node;
  if (body.type !== 'BlockStatement') return [body];
  const find = (node: Node): Node[] => {
    if (isFunction(node)) return [];
    if (node.type === 'ReturnStatement') return isNode(node.argument) ? [node.argument] : [];
    return childrenOf(node).flatMap(find);
  };
  return find(body);
}

const elementTypes = ['ReactElement', 'Element'];

/** Whether an expression renders elements or nothing, but never a text. */
function drawsElements(node: Node, known: ReadonlyMap<string, Node>): boolean {
  const draws = (other: unknown) => isNode(other) && drawsElements(other, known);
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
    case 'JSXEmptyExpression':
      return true;
    case 'Literal':
      return node.value === null || typeof node.value === 'boolean';
    case 'Identifier': {
      if (node.name === 'undefined') return true;
      const value = known.get(node.name as string);
      return value !== undefined && draws(value);
    }
    case 'LogicalExpression':
      return draws(node.right) && (node.operator === '&&' || draws(node.left));
    case 'ConditionalExpression':
      return draws(node.consequent) && draws(node.alternate);
    case 'ArrayExpression':
      return (node.elements as Node[]).every(draws);
    case 'TSTypeReference':
      return elementTypes.includes(nameOf(node.typeName));
    case 'TSNullKeyword':
      return true;
    case 'TSUnionType':
      return (node.types as Node[]).every(draws);
    case 'TSLiteralType':
      return draws(node.literal);
    case 'TSFunctionType':
      return draws((node.returnType as Node).typeAnnotation);
    case 'ChainExpression':
    case 'ParenthesizedExpression':
      return draws(node.expression);
    case 'CallExpression': {
      const { property, name } = node.callee as Node;
      const [first] = node.arguments as Node[];
      if (name === 'createPortal') return draws(first);
      const isList = isNode(property) && ['map', 'flatMap'].includes(property.name as string);
      const drawn = isList ? first : known.get(name as string);
      return (
        drawn !== undefined && (isFunction(drawn) ? returnedBy(drawn).every(draws) : draws(drawn))
      );
    }
    default:
      return false;
  }
}

/** The declarations in a module, by name: values, functions, types of properties. */
function namesIn(nodes: readonly Node[]): Map<string, Node> {
  return new Map(
    nodes.flatMap((node): [string, Node][] => {
      const { type, id, init, key, typeAnnotation } = node;
      if (type === 'VariableDeclarator' && isNode(init)) return [[nameOf(id), init]];
      if (type === 'FunctionDeclaration') return [[nameOf(id), node]];
      if (type !== 'TSPropertySignature' || !isNode(typeAnnotation)) return [];
      return [[nameOf(key), typeAnnotation.typeAnnotation as Node]];
    }),
  );
}

function nameOf(node: unknown): string {
  return isNode(node) ? String(node.name) : '';
}

interface Module {
  readonly path: string;
  readonly source: string;
  readonly nodes: readonly Node[];
  readonly isBare: (child: Node) => boolean;
}

function readModule([path, source]: readonly [string, string]): Module {
  const nodes = nodesIn(parseSync(path, source).program as unknown as Node);
  const known = namesIn(nodes);
  const isBare = (child: Node) =>
    child.type === 'JSXText'
      ? !isSpace(child)
      : child.type === 'JSXExpressionContainer' && !drawsElements(child.expression as Node, known);
  return { path, source, nodes, isBare };
}

/** Whether a child is only source formatting, which React does not render, or a constant space. */
function isSpace({ type, value, expression }: Node): boolean {
  const text = isNode(expression) ? expression.value : value;
  return (type === 'JSXText' || isNode(expression)) && /^\s+$/.test(String(text ?? ''));
}

function childrenDrawn(node: Node): Node[] {
  return ((node.children ?? []) as Node[]).filter((child) => !isSpace(child));
}

/** Whether a child is the component's own `children`. */
function isPassedOn({ expression }: Node): boolean {
  return nameOf(expression) === 'children';
}

function isTag(node: Node): boolean {
  return node.type === 'JSXElement' || node.type === 'JSXFragment';
}

function tagOf(node: Node): string {
  return isNode(node.openingElement) ? nameOf(node.openingElement.name) : '';
}

/** Whether a child is a list or another component's text, which React renders as separate nodes even if alone. */
function isList({ expression }: Node): boolean {
  if (nameOf(expression) === 'chunks') return true;
  if (!isNode(expression) || expression.type !== 'CallExpression') return false;
  return ['map', 'flatMap', 'rich'].includes(nameOf((expression.callee as Node).property));
}

/**
 * The path, line and text of each text that has siblings in its element, or is all that a component renders. React
 * keeps references to such text nodes, and cannot update or remove them once a translator has replaced them. It sets a
 * text that is alone in its element through the element.
 */
export function bareTextsIn(sources: Iterable<readonly [string, string]>): string[] {
  const modules = [...sources].map(readModule);
  const givenTexts = new Set(
    modules.flatMap(({ nodes, isBare }) =>
      nodes
        .filter(
          (node) =>
            isTag(node) && childrenDrawn(node).some((child) => isBare(child) && !isPassedOn(child)),
        )
        .map(tagOf),
    ),
  );
  return modules.flatMap(({ path, source, nodes, isBare }) => {
    const own = nodes.filter(
      ({ type, id }) => type === 'FunctionDeclaration' && /^[A-Z]/.test(nameOf(id)),
    );
    const isGivenElements = (child: Node) =>
      isPassedOn(child) &&
      !own.some(
        ({ id, start, end }) =>
          start < child.start && child.start < end && givenTexts.has(nameOf(id)),
      );
    const bare = nodes.filter(isTag).flatMap((node) => {
      const children = childrenDrawn(node);
      const isAlone = children.length === 1 && node.type === 'JSXElement';
      if (isAlone && tagOf(node) === 'RichText') return [];
      return children.filter(
        (child) => isBare(child) && !isGivenElements(child) && (!isAlone || isList(child)),
      );
    });
    const returned = own
      .flatMap(returnedBy)
      .filter((expression) =>
        isBare({ ...expression, type: 'JSXExpressionContainer', expression }),
      );
    return [...bare, ...returned].map(({ start, end }) => {
      const line = source.slice(0, start).split('\n').length;
      return `${path}:${line} ${source.slice(start, end).trim()}`;
    });
  });
}

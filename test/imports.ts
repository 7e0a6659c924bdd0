/** Finds the modules that a source file imports, by regular expressions. */

const text = String.raw`"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'`;
const quoted = String.raw`['"]([^'"\n]+)['"]`;

const comments = new RegExp(String.raw`(${text})|/\*[\s\S]*?\*/|//[^\n]*`, 'g');

const scriptImports = new RegExp(
  [
    String.raw`\b(?:import|export)\b[\w\s$*{},]*?\bfrom\s*${quoted}`,
    String.raw`\bimport\s*\(?\s*${quoted}`,
    String.raw`\brequire\s*\(\s*${quoted}`,
    // Skips all other string literals.
    text,
  ].join('|'),
  'g',
);

const styleImports = new RegExp(
  String.raw`@(?:import|plugin|reference)\s+(?:url\()?${quoted}|${text}`,
  'g',
);

/** The module specifiers that a script or style sheet imports or re-exports, in order. */
export function importsOf(path: string, source: string): string[] {
  const withoutComments = source.replace(comments, '$1');
  const found = withoutComments.matchAll(path.endsWith('.css') ? styleImports : scriptImports);
  return [...found].flatMap(([, ...names]) => names.find((name) => name !== undefined) ?? []);
}

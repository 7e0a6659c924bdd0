/** Which modules a source file names, found by pattern: every way to import one is a short phrase. */

const text = String.raw`"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'`;
const quoted = String.raw`['"]([^'"\n]+)['"]`;

const comments = new RegExp(String.raw`(${text})|/\*[\s\S]*?\*/|//[^\n]*`, 'g');

const scriptImports = new RegExp(
  [
    String.raw`\b(?:import|export)\b[\w\s$*{},]*?\bfrom\s*${quoted}`,
    String.raw`\bimport\s*\(?\s*${quoted}`,
    String.raw`\brequire\s*\(\s*${quoted}`,
    // Any other text is passed over whole, whatever it says.
    text,
  ].join('|'),
  'g',
);

const styleImports = new RegExp(
  String.raw`@(?:import|plugin|reference)\s+(?:url\()?${quoted}|${text}`,
  'g',
);

/** The modules that a script or style sheet imports or re-exports, in order, as it names them. */
export function importsOf(path: string, source: string): string[] {
  const withoutComments = source.replace(comments, '$1');
  const found = withoutComments.matchAll(path.endsWith('.css') ? styleImports : scriptImports);
  return [...found].flatMap(([, ...names]) => names.find((name) => name !== undefined) ?? []);
}

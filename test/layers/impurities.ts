import ts from 'typescript';

/** What makes an answer depend on the machine or the moment instead of on what was handed in. */
export type Impurity = 'clock' | 'randomness' | 'environment';

const RANDOM_NAMES = new Set(['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues', 'randomFillSync']);

/** Names each use of the machine's clock, of randomness and of the process environment, as `line: text`. */
export function impuritiesOf(path: string, text: string): { kind: Impurity; where: string }[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: { kind: Impurity; where: string }[] = [];

  const visit = (node: ts.Node): void => {
    const kind = impurityOf(node);
    if (kind) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ kind, where: `${path}:${line}: ${node.getText().slice(0, 40)}` });
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(source);
  return found;
}

function impurityOf(node: ts.Node): Impurity | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'clock';
  if (ts.isPropertyAccessExpression(node)) {
    const name = node.getText().replace(/^globalThis\./, '');
    if (name === 'Date.now' || name === 'performance.now') return 'clock';
    if (name === 'Math.random') return 'randomness';
    if (name === 'process.env' || name === 'process.argv') return 'environment';
    if (RANDOM_NAMES.has(node.name.text)) return 'randomness';
  }
  if (ts.isIdentifier(node) && RANDOM_NAMES.has(node.text) && ts.isCallExpression(node.parent))
    return 'randomness';
  return undefined;
}

import { readFileSync } from 'node:fs';

import ts from 'typescript';

/** Names that a source gives Excel by `Office.actions.associate`, where they are written out. */
export function associatedFunctions(file: string): readonly string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isCallExpression(node) &&
      node.expression.getText(source).endsWith('actions.associate')
    ) {
      const [name] = node.arguments;
      if (name !== undefined && ts.isStringLiteral(name)) names.push(name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

import ts from 'typescript';

import { type ApiVersion, parseVersion } from './requirement-set';

/** The version asked for by `requires('1.13')`; `undefined` for any other expression. */
function askedBy(expression: ts.Expression): ApiVersion | undefined {
  if (!ts.isCallExpression(expression)) return undefined;
  const [version] = expression.arguments;
  const isGate =
    ts.isIdentifier(expression.expression) && expression.expression.text === 'requires';
  return isGate && version !== undefined && ts.isStringLiteral(version)
    ? parseVersion(version.text)
    : undefined;
}

/** The version without which `if (!requires('1.13')) return …;` lets nobody past. */
function stopsBelow(statement: ts.Statement): ApiVersion | undefined {
  if (!ts.isIfStatement(statement) || !leaves(statement.thenStatement)) return undefined;
  const { expression } = statement;
  const isNot =
    ts.isPrefixUnaryExpression(expression) &&
    expression.operator === ts.SyntaxKind.ExclamationToken;
  return isNot ? askedBy(expression.operand) : undefined;
}

function leaves(statement: ts.Statement): boolean {
  if (ts.isReturnStatement(statement) || ts.isThrowStatement(statement)) return true;
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : undefined;
  return last !== undefined && leaves(last);
}

/** What is asked for around a node: the branch of an `if`, of `… ? … : …`, of `… && …`, or a gate above it. */
function askedAround(node: ts.Node): readonly (ApiVersion | undefined)[] {
  const { parent } = node;
  if (ts.isIfStatement(parent)) {
    return [parent.thenStatement === node ? askedBy(parent.expression) : undefined];
  }
  if (ts.isConditionalExpression(parent)) {
    return [parent.whenTrue === node ? askedBy(parent.condition) : undefined];
  }
  if (ts.isBinaryExpression(parent)) {
    const isAnd = parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
    return [isAnd && parent.right === node ? askedBy(parent.left) : undefined];
  }
  if (!ts.isBlock(parent)) return [];
  const above = parent.statements.slice(
    0,
    parent.statements.findIndex((other) => other === node),
  );
  return above.map(stopsBelow);
}

/** The highest version that Excel is known to have where a node is carried out; 0 when none was asked for. */
export function gateAround(node: ts.Node): ApiVersion {
  if (ts.isSourceFile(node)) return 0;
  const here = askedAround(node).filter((version) => version !== undefined);
  return Math.max(0, ...here, gateAround(node.parent));
}

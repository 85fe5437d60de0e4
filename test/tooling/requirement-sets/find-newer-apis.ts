import ts from 'typescript';

import { gateAround } from './gate';
import { type ApiVersion, formatVersion, setOfDeclaration } from './requirement-set';

/** A use of Excel's API: where, of what, and the set it came with. */
interface Use {
  readonly node: ts.Node;
  readonly name: string;
  readonly version: ApiVersion;
}

/**
 * Uses of Excel's API that are newer than the manifest asks for and stand behind no `requires('…')`.
 *
 * Looks at properties and methods, at properties taken apart, at members of object literals that are handed to
 * Excel, and at the names in `load('a/b, c')`. Types alone call nothing and may be as new as they like.
 *
 * @param floor - the set that the manifest asks for
 */
export function findNewerApis(
  program: ts.Program,
  files: readonly ts.SourceFile[],
  floor: ApiVersion,
): readonly string[] {
  const checker = program.getTypeChecker();
  return files.flatMap((file) =>
    usesIn(file, checker)
      .filter(({ version, node }) => version > Math.max(floor, gateAround(node)))
      .map((use) => describe(use, file)),
  );
}

function describe({ node, name, version }: Use, file: ts.SourceFile): string {
  const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
  const [short = ''] = file.fileName.split('/').slice(-1);
  return `${short}:${String(line + 1)}: ${name} needs ExcelApi ${formatVersion(version)}`;
}

function usesIn(file: ts.SourceFile, checker: ts.TypeChecker): readonly Use[] {
  const uses: Use[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    for (const symbol of symbolsOf(node, checker)) {
      const version = versionOf(symbol);
      if (version !== undefined) uses.push({ node, name: symbol.name, version });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return uses;
}

/** Overloads came with different sets: the oldest is enough. */
function versionOf(symbol: ts.Symbol): ApiVersion | undefined {
  const declarations = symbol.declarations ?? [];
  const versions = declarations
    .filter((one) => one.getSourceFile().fileName.includes('@types/office-js'))
    .map(setOfDeclaration)
    .filter((version) => version !== undefined);
  return versions.length === 0 ? undefined : Math.min(...versions);
}

function symbolsOf(node: ts.Node, checker: ts.TypeChecker): readonly ts.Symbol[] {
  if (ts.isPropertyAccessExpression(node)) return known(checker.getSymbolAtLocation(node.name));
  if (ts.isBindingElement(node)) {
    const type = checker.getTypeAtLocation(node.parent);
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name) ? known(type.getProperty(name.text)) : [];
  }
  if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
    const type = checker.getContextualType(node.parent);
    return ts.isIdentifier(node.name) ? known(type?.getProperty(node.name.text)) : [];
  }
  return ts.isCallExpression(node) ? loadedBy(node, checker) : [];
}

const known = (symbol: ts.Symbol | undefined): readonly ts.Symbol[] =>
  symbol === undefined ? [] : [symbol];

/** What `object.load('a/b, c')` asks for, each step of each path. */
function loadedBy(call: ts.CallExpression, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
  const type = checker.getTypeAtLocation(expression.expression);
  return call.arguments
    .flatMap(textsIn)
    .flatMap((text) => text.split(','))
    .flatMap((path) => symbolsOnPath(path.trim().split('/'), type, checker));
}

function textsIn(node: ts.Node): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  return ts.isArrayLiteralExpression(node) ? node.elements.flatMap(textsIn) : [];
}

/** Members of a collection are named with or without `items` between. */
function symbolsOnPath(
  path: readonly string[],
  type: ts.Type,
  checker: ts.TypeChecker,
): readonly ts.Symbol[] {
  const [first, ...rest] = path;
  if (first === undefined || first === '') return [];
  const items = type.getProperty('items');
  const member =
    items === undefined ? undefined : checker.getTypeOfSymbol(items).getNumberIndexType();
  const symbol = type.getProperty(first) ?? member?.getProperty(first);
  if (symbol === undefined) return [];
  const next = checker.getTypeOfSymbol(symbol);
  return [symbol, ...symbolsOnPath(rest, next.getNumberIndexType() ?? next, checker)];
}

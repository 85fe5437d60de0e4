import type { Node } from 'web-tree-sitter';

/** Parts of a script's tree that say something. */
export function named(node: Node): readonly Node[] {
  return node.namedChildren.filter((child) => child.type !== 'comment');
}

/** The first part of this kind. */
export function partOf(node: Node, type: string): Node | undefined {
  return named(node).find((child) => child.type === type);
}

/** The one part there is. */
export function only(node: Node): Node {
  const [child, ...more] = named(node);
  if (child === undefined || more.length > 0) throw new Error(`Unknown: ${node.type} ${node.text}`);
  return child;
}

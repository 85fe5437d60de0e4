import { toItemCode } from '../../src/domain/templates/item-code';
import type { ItemCode } from '../../src/domain/templates/item';

/** A code in a test; a wrong one is a mistake of the test. */
export function codeOf(text: string): ItemCode {
  const code = toItemCode(text);
  if (code === undefined) throw new Error(`No item code: ${text}`);
  return code;
}

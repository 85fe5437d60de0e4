import { listText } from '../ui/text/zh-cn/phrases';

/** Names that a line on the screen can carry. */
const MOST_NAMES = 12;

/** Names in a row, of many only the first and how many there are. */
export function namesText(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return listText(names);
  return `${listText(names.slice(0, MOST_NAMES))} 等 ${String(names.length)} 个`;
}

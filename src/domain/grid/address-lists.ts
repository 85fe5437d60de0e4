import { type CellRange, formatRange } from './cell-range';

/**
 * Ranges as lists of addresses that a program takes at once: `B5:H5,B9:H9`.
 *
 * @param longest - characters of a list that the program still takes
 */
export function toAddressLists(ranges: readonly CellRange[], longest: number): readonly string[] {
  const lists: string[] = [];
  let list = '';
  for (const address of ranges.map(formatRange)) {
    if (list !== '' && list.length + 1 + address.length > longest) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  return list === '' ? lists : [...lists, list];
}

import { type CellRange, formatRange } from '../../domain/grid/cell-range';

/** Excel cuts longer lists of addresses off without a word. @see https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getranges-member(1) */
const LONGEST = 8192;

/** Ranges as lists of addresses that Excel takes at once: `B5:H5,B9:H9`. */
export function toAddressLists(ranges: readonly CellRange[]): readonly string[] {
  const lists: string[] = [];
  let list = '';
  for (const address of ranges.map(formatRange)) {
    if (list !== '' && list.length + 1 + address.length > LONGEST) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  return list === '' ? lists : [...lists, list];
}

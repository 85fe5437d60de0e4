/**
 * Minor number of the set ExcelApi 1.x that brought a member, or all members of a class where none is named.
 *
 * @see the `[Api set: …]` remarks of @types/office-js
 */
const SETS: ReadonlyMap<string, number> = new Map([
  ['Workbook', 1],
  ['Workbook.Settings', 4],
  ['Workbook.GetActiveCell', 7],
  ['Workbook.Name', 7],
  ['Workbook.Protection', 7],
  ['Workbook.ReadOnly', 8],
  ['WorkbookProtection', 7],
  ['WorksheetCollection', 1],
  ['WorksheetCollection.GetItemOrNullObject', 4],
  ['WorksheetCollection._RegisterActivatedEvent', 7],
  ['WorksheetCollection._RegisterAddedEvent', 7],
  ['WorksheetCollection._RegisterDeletedEvent', 7],
  ['WorksheetCollection._RegisterDataChangedEvent', 9],
  ['Worksheet', 1],
  ['Worksheet.Protection', 2],
  ['Worksheet.GetRangeByIndexes', 7],
  ['Worksheet.GetRanges', 9],
  ['Worksheet.FreezePanes', 7],
  ['Worksheet.PageLayout', 9],
  ['Worksheet.HorizontalPageBreaks', 9],
  ['WorksheetProtection', 2],
  ['Range', 1],
  ['Range.Merge', 2],
  ['Range.ConditionalFormats', 6],
  ['Range.DataValidation', 8],
  ['Range.GetRowProperties', 9],
  ['Range.GetColumnProperties', 9],
  ['Range.GetMergedAreasOrNullObject', 13],
  ['RangeAreas', 9],
  ['RangeCollection', 9],
  ['RangeFormat', 1],
  ['RangeFormat.ColumnWidth', 2],
  ['RangeFormat.RowHeight', 2],
  ['RangeFormat.Protection', 2],
  ['RangeFormat.IndentLevel', 9],
  ['FormatProtection', 2],
  ['RangeFont', 1],
  ['RangeFill', 1],
  ['RangeBorderCollection', 1],
  ['RangeBorder', 1],
  ['DataValidation', 8],
  ['ConditionalFormatCollection', 6],
  ['ConditionalFormat', 6],
  ['CustomConditionalFormat', 6],
  ['ConditionalFormatRule', 6],
  ['ConditionalRangeFormat', 6],
  ['ConditionalRangeFill', 6],
  ['ConditionalRangeFont', 6],
  ['WorksheetFreezePanes', 7],
  ['PageLayout', 9],
  ['HeaderFooterGroup', 9],
  ['HeaderFooter', 9],
  ['PageBreakCollection', 9],
  ['PageBreak', 9],
  ['SettingCollection', 4],
  ['Setting', 4],
]);

/** Minor number of the set a member needs; every class must be listed. */
export function setOf(kind: string, member: string): number {
  const set = SETS.get(`${kind}.${member}`) ?? SETS.get(kind);
  if (set === undefined) throw new Error(`No requirement set known for ${kind}.${member}`);
  return set;
}

/** Whether a version `1.x` covers another, as `isSetSupported` answers for ExcelApi. */
export function covers(supported: string, asked: string): boolean {
  const minor = (version: string): number => Number(version.split('.')[1] ?? '0');
  return minor(asked) <= minor(supported);
}

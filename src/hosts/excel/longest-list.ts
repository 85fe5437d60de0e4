/** Excel cuts longer lists of addresses off without a word. @see https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-getranges-member(1) */
export const LONGEST_LIST = 8192;

/** Characters of a list of addresses that `Range` takes in Excel's object model, after which WPS's is made. */
export const LONGEST_LIST = 255;

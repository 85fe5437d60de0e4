/** What a button of the ribbon says in its small window, in one language. */
export interface RibbonWords {
  /** A verdict with the sheet it is about, where there are several. */
  readonly verdictOnSheet: (sheet: string, verdict: string) => string;
  /** Several forms, some of them wrong. */
  readonly severalWrong: (tables: number, wrong: number) => string;
  /** Several forms, all 逻辑正确. */
  readonly severalRight: (tables: number) => string;
  /** Several forms without an error, of which some are not right either. */
  readonly severalOpen: (tables: number) => string;
  /** Forms that there is no room for. */
  readonly moreTables: (count: number) => string;
  /** Where to see each finding. */
  readonly seePane: string;
  readonly close: string;
}

/** 应报名单: the units that were asked, by their names as written, without doubles, in the order given. */
export interface Roster {
  readonly names: readonly string[];
}

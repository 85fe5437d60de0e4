/** Rows that add up others by the way; papers of the trade unions have none among their items. */
const BY_THE_WAY = /^(?:小计|合计|总计|累计)|小\s*计$/u;

/** Whether a row's label says that it only adds up rows around it (小计), which is no item of its own. */
export function isByTheWay(label: string): boolean {
  return BY_THE_WAY.test(label);
}

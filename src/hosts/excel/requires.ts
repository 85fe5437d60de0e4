/**
 * Requirement sets beyond ExcelApi 1.9, which the manifest asks for, that this host uses where Excel has them.
 *
 * 1.13 (LTSC 2021 and later): merged ranges.
 */
export type NewerSet = '1.13';

/** Whether Excel has the set: what is newer than the manifest's floor may only be called behind this. */
export function requires(set: NewerSet): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', set);
}

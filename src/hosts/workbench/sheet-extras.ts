import type { IWorksheetData } from '@univerjs/core';
import type { SheetProtection } from '../../workbooks/book/book';
import type { PlannedChoice, PrintSetup } from '../../domain/layout/sheet-plan';

/** What a sheet may have and Univer has no place for; it lies beside its cells and is saved with them. */
export interface SheetExtras {
  /** Hidden so that no menu shows it. */
  readonly veryHidden?: true;
  readonly print?: PrintSetup;
  readonly choices?: readonly PlannedChoice[];
  readonly protection?: SheetProtection;
}

const NAME = 'nuanbiao';

/** The part of a sheet's snapshot that keeps them. */
export function keepExtras(extras: SheetExtras): Pick<IWorksheetData, 'custom'> {
  return { custom: { [NAME]: extras } };
}

/** What was kept beside a sheet; nothing where nothing was. */
export function extrasOf({ custom }: Partial<Pick<IWorksheetData, 'custom'>>): SheetExtras {
  const { [NAME]: kept }: Readonly<Record<string, SheetExtras>> = custom ?? {};
  return kept ?? {};
}

/** Whether a hidden sheet is hidden from the menus too. */
export function isVeryHidden(sheet: Partial<Pick<IWorksheetData, 'custom'>>): boolean {
  return extrasOf(sheet).veryHidden === true;
}

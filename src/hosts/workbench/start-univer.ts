import {
  type IWorkbookData,
  type Injector,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  ThemeService,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import {
  AddRangeProtectionFromSheetBarCommand,
  AddRangeProtectionFromToolbarCommand,
  UniverSheetsUIPlugin,
  ViewSheetPermissionFromSheetBarCommand,
} from '@univerjs/sheets-ui';
import { UniverUIPlugin } from '@univerjs/ui';
import { type Calculation, watchCalculation } from './calculation';
import { CHINESE } from './chinese-locale';

/** Univer's own protection, which no file could keep. */
const WITHOUT_PROTECTION = Object.fromEntries(
  [
    'sheet.contextMenu.permission',
    AddRangeProtectionFromToolbarCommand.id,
    AddRangeProtectionFromSheetBarCommand.id,
    ViewSheetPermissionFromSheetBarCommand.id,
  ].map((id) => [id, { hidden: true }]),
);

/** The spreadsheet of the page. */
export interface StartedUniver {
  readonly univer: Injector;
  readonly calculation: Calculation;
  /** Shows a workbook in place of the one before, and gives its id. */
  readonly open: (snapshot: Partial<IWorkbookData>) => string;
  readonly setDark: (isDark: boolean) => void;
}

/** Starts Univer in an element of the page; it shows nothing before a workbook is opened. */
export function startUniver(container: HTMLElement, isDark: boolean): StartedUniver {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: CHINESE },
    darkMode: isDark,
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, footer: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, { menu: WITHOUT_PROTECTION });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  // Lists of files are offered; those made or changed here would not be saved.
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    menu: { 'sheet.menu.data-validation': { hidden: true } },
    showEditOnDropdown: false,
    showSearchOnDropdown: false,
  });
  const injector = univer.__getInjector();
  const calculation = watchCalculation(injector);
  let last: string | undefined;
  return {
    univer: injector,
    calculation,
    setDark: (dark) => injector.get(ThemeService).setDarkMode(dark),
    open: (snapshot) => {
      const workbook = univer.createUnit(UniverInstanceType.UNIVER_SHEET, snapshot);
      const before = last;
      last = workbook.getUnitId();
      if (before !== undefined) injector.get(IUniverInstanceService).disposeUnit(before);
      return last;
    },
  };
}
